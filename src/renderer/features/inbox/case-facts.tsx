import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import type { MentionDetail } from '@shared/model/mention-view'
import { CaseClock } from '../../parts/case-clock'
import { PlatformIcon } from '../../parts/platform-icon'
import { useTime } from '../../parts/use-time'
import { UrgencyBar } from '../../ui/urgency-bar'
import styles from './detail.module.css'
import { PromiseChip } from './promise-chip'
import { WhyButton } from './why-button'

interface CaseFactsProps {
  client: string
  detail: CaseDetail
  latest: MentionDetail | undefined
}

/** What is known of a case in one line of labelled values. */
export function CaseFacts({ client, detail, latest }: CaseFactsProps) {
  const t = useTranslations()
  const time = useTime()
  const onlookers = detail.saga.reduce(
    (sum, one) => sum + (one.kind === 'onlookers' ? one.people.length : 0),
    0,
  )
  return (
    <div className={styles.factsPane}>
      <dl className={styles.facts}>
        <Fact label={t(`cases.answer.${detail.clock?.kind ?? 'given'}`)}>
          <Answer detail={detail} />
        </Fact>
        {detail.promiseDueAt !== null && (
          <Fact label={t('cases.promise')}>
            <PromiseChip dueAt={detail.promiseDueAt} />
          </Fact>
        )}
        <Fact label={t('cases.channels')}>
          {detail.channels.map((platform) => (
            <span key={platform} title={t(`platforms.${platform}`)}>
              <PlatformIcon platform={platform} />
              <span className="visually-hidden">{t(`platforms.${platform}`)}</span>
            </span>
          ))}
        </Fact>
        <Fact label={t('triage.urgency')}>
          {detail.urgency}
          <UrgencyBar urgency={detail.urgency} />
          {latest && <WhyButton client={client} mention={latest} />}
        </Fact>
        <Fact label={t('cases.seenAfter')}>{time.span(detail.detectionLagMs)}</Fact>
        {detail.answerLagMs !== null && (
          <Fact label={t('cases.answeredAfter')}>{time.span(detail.answerLagMs)}</Fact>
        )}
        {onlookers > 0 && <Fact label={t('cases.onlookers')}>{t('cases.joined', { count: onlookers })}</Fact>}
        {detail.priority !== 'normal' && (
          <Fact label={t('cases.priority')}>{t(`priorities.${detail.priority}`)}</Fact>
        )}
        <Fact label={t('cases.owner')}>{detail.assignee ?? t('cases.nobody')}</Fact>
        {detail.snoozedUntil !== null && (
          <Fact label={t('cases.snoozedUntil')}>{time.moment(detail.snoozedUntil)}</Fact>
        )}
        {detail.remindAt !== null && (
          <Fact label={t('cases.remindAt')}>
            {detail.recovery === 'asked'
              ? t('cases.askThen', { at: time.moment(detail.remindAt) })
              : time.moment(detail.remindAt)}
          </Fact>
        )}
        {detail.recovery !== null && (
          <Fact label={t('cases.recovery')}>{t(`cases.recoveries.${detail.recovery}`)}</Fact>
        )}
        {detail.outcome !== null && <Fact label={t('cases.outcome')}>{t(`outcomes.${detail.outcome}`)}</Fact>}
        {detail.cause !== null && <Fact label={t('cases.cause')}>{detail.cause}</Fact>}
        {detail.spamReason !== null && (
          <Fact label={t('cases.spamReason')}>{t(`spamReasons.${detail.spamReason}`)}</Fact>
        )}
      </dl>
    </div>
  )
}

function Answer({ detail }: { detail: CaseDetail }) {
  const t = useTranslations('cases')
  const time = useTime()
  if (detail.clock) return <CaseClock clock={detail.clock} />
  return detail.answeredAt === null ? <>{t('none')}</> : <>{time.moment(detail.answeredAt)}</>
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
