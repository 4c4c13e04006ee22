import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, HardDrive, Play, Plus } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { inboxHome } from '../../parts/inbox-home'
import { locales } from '@shared/model/client'
import { useCommand } from '../../commands/command-registry'
import { useShortcuts } from '../../commands/use-shortcuts'
import { FailureNotice } from '../../parts/failure-notice'
import { Keys } from '../../ui/keys'
import { NewClientDialog } from './new-client-dialog'
import { useCreateSample } from './queries'
import { useSaveSettings, workspaceQueries } from '../settings/queries'
import styles from './first-run.module.css'

/** The first screen of an empty workspace: two ways to begin, and the language. */
export function FirstRunPage() {
  const t = useTranslations('firstRun')
  const navigate = useNavigate()
  const sample = useCreateSample()
  const [isCreating, setCreating] = useState(false)
  useShortcuts()
  useCommand('handbook', () => void navigate({ to: '/handbook', search: { task: 'first-start' } }))
  const trySample = () =>
    sample.mutate(undefined, {
      onSuccess: ({ id }) =>
        void navigate({ to: '/client/$client/inbox', params: { client: id }, search: inboxHome }),
    })
  useDigits(isCreating ? [] : [trySample, () => setCreating(true)])
  return (
    <div className={styles.screen}>
      <main className={styles.main}>
        <Tower />
        <h1>Atalaya</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.choices}>
          <Choice
            icon={<Play size={20} strokeWidth={1.5} aria-hidden />}
            title={sample.isPending ? t('sampleLoading') : t('sample')}
            text={t('sampleHint')}
            keys="1"
            autoFocus
            onPress={trySample}
          />
          <Choice
            icon={<Plus size={20} strokeWidth={1.5} aria-hidden />}
            title={t('client')}
            text={t('clientHint')}
            keys="2"
            onPress={() => setCreating(true)}
          />
        </div>
        {sample.error && <FailureNotice error={sample.error} />}
        <p className={styles.note}>
          <HardDrive size={16} aria-hidden />
          {t('private')}
        </p>
      </main>
      <Languages />
      {isCreating && <NewClientDialog onClose={() => setCreating(false)} />}
    </div>
  )
}

interface ChoiceProps {
  icon: ReactNode
  title: string
  text: string
  keys: string
  autoFocus?: boolean
  onPress: () => void
}

function Choice({ icon, title, text, keys, autoFocus = false, onPress }: ChoiceProps) {
  return (
    <AriaButton className={styles.choice ?? ''} onPress={onPress} autoFocus={autoFocus}>
      {icon}
      <span>
        <b>{title}</b>
        <span>{text}</span>
      </span>
      <Keys keys={keys} />
      <ChevronRight size={18} aria-hidden />
    </AriaButton>
  )
}

function useDigits(choices: (() => void)[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const choice = choices[Number(event.key) - 1]
      if (!choice || event.ctrlKey || event.metaKey || event.altKey) return
      // Else the digit would be typed into the field that the choice opens.
      event.preventDefault()
      choice()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

const names = { en: 'English', es: 'Español', ro: 'Română' }

function Languages() {
  const t = useTranslations()
  const { mutate } = useSaveSettings()
  const { data } = useQuery(workspaceQueries.state())
  const current = data?.settings.locale ?? t('locale')
  return (
    <footer className={styles.footer}>
      <div role="group" aria-label={t('settings.language')}>
        {locales.map((locale) => (
          <AriaButton
            key={locale}
            className={styles.language ?? ''}
            aria-pressed={locale === current}
            onPress={() => mutate({ locale })}
          >
            <span lang={locale}>{names[locale]}</span>
          </AriaButton>
        ))}
      </div>
    </footer>
  )
}

function Tower() {
  return (
    <svg className={styles.tower} width="32" height="44" viewBox="0 0 32 44" aria-hidden>
      <path d="M9 42 11.5 18h9L23 42Z M7 42h18 M8 18h16 M10.5 18v-6h11v6 M6.5 12h19 M16 12V4 M16 4l7 2.5L16 9" />
      <path d="M14 42v-7h4v7" />
    </svg>
  )
}
