import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { mastodonAddress, mastodonReadings, type MastodonReading } from '@shared/model/mastodon-source'
import { runCommand } from '../../commands/command-registry'
import { Button } from '../../ui/button'
import { DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { NewSourceForm, type AddSourceProps } from './new-source-form'
import { sourceQueries } from './queries'
import styles from './sources.module.css'

/** What is read of the instance at which the client has its account: it signs in as it does to answer. */
export function MastodonForm(props: AddSourceProps) {
  const t = useTranslations('addFeed')
  const { data } = useQuery(sourceQueries.accounts(props.client))
  const [reading, setReading] = useState<MastodonReading>('mentions')
  const [words, setWords] = useState('')
  if (!data) return null
  const instance = data.accounts.mastodon?.instance
  if (instance === undefined || data.secrets.mastodon === 'none') return <NoAccount onClose={props.onClose} />
  const address = mastodonAddress({ instance, reading, words })
  return (
    <NewSourceForm {...props} connector="mastodon" address={address} addLabel={t('addMastodon')}>
      <p className={styles.hint}>{t('signedIn', { instance: instance.replace(/^https?:\/\//, '') })}</p>
      <Choice
        label={t('reading')}
        value={reading}
        options={mastodonReadings.map((value) => ({ value, text: t(`readings.${value}`) }))}
        onChange={setReading}
      />
      {reading !== 'mentions' && (
        <TextInput
          label={t(reading === 'tag' ? 'tag' : 'words')}
          value={words}
          onChange={setWords}
          hint={reading === 'search' ? t('wordsHint') : undefined}
          isRequired
        />
      )}
    </NewSourceForm>
  )
}

function NoAccount({ onClose }: { onClose: () => void }) {
  const t = useTranslations('addFeed')
  return (
    <>
      <Notice tone="warn" title={t('noAccount')} />
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          look="primary"
          onPress={() => {
            onClose()
            runCommand('client-settings')
          }}
        >
          {t('toAccount')}
        </Button>
      </DialogActions>
    </>
  )
}
