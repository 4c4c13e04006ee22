import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import styles from './failure-screen.module.css'

/** A bug in a screen takes that screen, not the app: what happened, and a way back to work. */
export function BrokenPage({ error }: { error: unknown }) {
  const t = useTranslations('frame')
  return (
    <main className={styles.screen}>
      <FailureNotice
        error={error}
        actions={
          <Button
            look="primary"
            onPress={() => {
              window.location.hash = '/'
              window.location.reload()
            }}
          >
            {t('startAgain')}
          </Button>
        }
      />
    </main>
  )
}
