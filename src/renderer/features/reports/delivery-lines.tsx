import { CircleCheck, Clock, Send } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import type { ReportRow } from '@shared/model/report'
import type { Delivered } from '@shared/model/report-delivery'
import { FailureNotice } from '../../parts/failure-notice'
import { useFailureWords, useSayFailure } from '../../parts/use-failure-words'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { useDeliver, useNoteArrived } from './queries'
import styles from './reports.module.css'

interface DeliveryLinesProps {
  client: string
  report: ReportRow
}

/** Where an approved report went by itself, what stopped it, and the way to try again. */
export function DeliveryLines({ client, report }: DeliveryLinesProps) {
  const t = useTranslations('reports.delivery')
  if (report.deliveries.length === 0) return null
  return (
    <ul className={styles.deliveries} aria-label={t('linesLabel')}>
      {report.deliveries.map((one) => (
        <li key={one.way}>
          {one.failure && one.state !== 'waiting' ? (
            <FailureNotice
              error={new Failure(one.failure.code, one.failure.data)}
              actions={<Actions client={client} report={report} one={one} />}
            />
          ) : (
            <Line client={client} report={report} one={one} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Line({ client, report, one }: DeliveryLinesProps & { one: Delivered }) {
  const t = useTranslations('reports.delivery')
  const failureWords = useFailureWords()
  const time = useTime()
  const { way, state, place, at, failure } = one
  const Icon = state === 'done' ? CircleCheck : state === 'running' ? Send : Clock
  return (
    <p className={styles.delivered} data-tone={state === 'done' ? 'good' : undefined}>
      <Icon size={14} aria-hidden />
      <span>
        {t(`lines.${way}`, { state, place })}
        {state === 'done' && `, ${time.moment(at)}`}
        {failure && ` ${failureWords(new Failure(failure.code, failure.data))}`}
      </span>
      {failure && <Actions client={client} report={report} one={one} />}
    </p>
  )
}

function Actions({ client, report, one }: DeliveryLinesProps & { one: Delivered }) {
  const t = useTranslations('reports.delivery')
  const sayFailure = useSayFailure()
  const again = useDeliver(client, report.id)
  const arrived = useNoteArrived(client, report.id)
  const onError = sayFailure
  return (
    <>
      {one.state === 'unknown' && (
        <Button look="bare" onPress={() => arrived.mutate(undefined, { onError })}>
          {t('arrived')}
        </Button>
      )}
      <Button isDisabled={again.isPending} onPress={() => again.mutate(undefined, { onError })}>
        {one.state === 'unknown' ? t('sendAgain') : t('again')}
      </Button>
    </>
  )
}
