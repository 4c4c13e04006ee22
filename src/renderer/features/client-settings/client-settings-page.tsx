import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ClockRules } from '@shared/model/clock'
import { FailureNotice } from '../../parts/failure-notice'
import { PaneHeader } from '../../ui/pane-header'
import screen from '../../ui/screen.module.css'
import { clientQueries } from '../clients/queries'
import styles from './client-settings.module.css'
import { ChannelTargets } from './channel-targets'
import { Holidays } from './holidays'
import { NoticesForm } from './notices-form'
import { OpenHours } from './open-hours'
import { PlatformAccounts } from './platform-accounts'
import { PriorityTargets } from './priority-targets'
import { clockQueries, useSaveClock } from './queries'
import { SendingForm } from './sending-form'
import { SubjectNames } from './subject-names'
import { TargetsForm } from './targets-form'

/** When this client's business is open, how soon it answers, and when its people may be called. */
export function ClientSettingsPage() {
  const { client = '' } = useParams({ strict: false })
  const t = useTranslations('clientSettings')
  const words = useTranslations('accounts')
  const { data, error } = useQuery(clockQueries.get(client))
  const { data: clients } = useQuery(clientQueries.list())
  const save = useSaveClock(client, data)
  const saveRules = (changes: Partial<ClockRules>) => data && save({ rules: { ...data.rules, ...changes } })
  return (
    <div className={screen.screen}>
      <PaneHeader isScreen title={t('title')} note={clients?.find(({ id }) => id === client)?.name} />
      <div className={`${screen.body} ${styles.body}`} data-region tabIndex={0}>
        {error && <FailureNotice error={error} />}
        {data && (
          <>
            <Section title={t('names.title')} hint={t('names.hint')}>
              <SubjectNames key={client} client={client} />
            </Section>
            <Section title={t('hoursTitle')} hint={t('hoursHint')}>
              <OpenHours hours={data.rules.hours} onChange={(hours) => saveRules({ hours })} />
            </Section>
            <Section title={t('holidaysTitle')} hint={t('holidaysHint')}>
              <Holidays
                holidays={data.rules.hours.holidays}
                onChange={(holidays) => saveRules({ hours: { ...data.rules.hours, holidays } })}
              />
            </Section>
            <Section title={t('targetsTitle')} hint={t('targetsHint')}>
              <TargetsForm rules={data.rules} onChange={saveRules} />
              <ChannelTargets rules={data.rules} onChange={(byPlatform) => saveRules({ byPlatform })} />
              <PriorityTargets rules={data.rules} onChange={saveRules} />
            </Section>
            <Section title={t('noticesTitle')} hint={t('noticesHint')}>
              <NoticesForm rules={data.notices} onChange={(notices) => save({ notices })} />
            </Section>
            <Section title={t('sendingTitle')} hint={t('sendingHint')}>
              <SendingForm key={client} client={client} />
            </Section>
            <Section title={words('title')} hint={words('hint')}>
              <PlatformAccounts key={client} client={client} />
            </Section>
          </>
        )}
      </div>
    </div>
  )
}

function Section({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <header>
        <h2>{title}</h2>
        <p>{hint}</p>
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
