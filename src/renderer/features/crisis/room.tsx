import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { Button } from '../../ui/button'
import { CloseDialog } from './close-dialog'
import styles from './room.module.css'
import { DecisionDialog } from './decision-dialog'
import { DecisionList } from './decision-list'
import { DrillBar } from './drill-bar'
import { HourChart } from './hour-chart'
import { HourTable } from './hour-table'
import { PostMortemView } from './post-mortem'
import { crisisQueries } from './queries'
import { RoomHeader } from './room-header'
import { RoomStatement } from './room-statement'
import { SeverityFacts } from './severity-facts'
import { StepList } from './step-list'
import { UnansweredList } from './unanswered-list'
import { useFinding } from './use-finding'
import { useLang } from './use-lang'
import { useShowHour } from './use-show-hour'

/** A crisis room: what is said on the left, what is done about it on the right. */
export function Room({ client, id }: { client: string; id: number }) {
  const lang = useLang()
  const { data: room, error } = useQuery(crisisQueries.room(client, id, lang))
  const [dialog, setDialog] = useState<'decide' | 'close' | null>(null)
  const isOpen = room !== undefined && room.closedAt === null
  useCommand('crisis-decide', isOpen ? () => setDialog('decide') : undefined)
  useCommand('crisis-close', isOpen ? () => setDialog('close') : undefined)
  if (error) return <FailureNotice error={error} />
  if (!room) return null
  const close = () => setDialog(null)
  return (
    <section className={styles.room} aria-label={room.name} data-drill={room.isDrill || undefined}>
      <RoomHeader client={client} room={room} />
      {room.isDrill && <DrillBar client={client} room={room} />}
      <div className={styles.panes}>
        <Said client={client} room={room} />
        <aside className={styles.done} data-region aria-label={room.playbook ?? room.name}>
          <StepList client={client} room={room} />
          <DecisionList room={room} />
        </aside>
      </div>
      {dialog === 'decide' && <DecisionDialog client={client} room={room} onClose={close} />}
      {dialog === 'close' && <CloseDialog client={client} room={room} onClose={close} />}
    </section>
  )
}

function Said({ client, room }: { client: string; room: CrisisRoom }) {
  return (
    <div className={styles.said} data-region data-home tabIndex={-1}>
      {room.postMortem && <PostMortemView room={room} postMortem={room.postMortem} />}
      <Chart client={client} room={room} />
      <SeverityFacts room={room} />
      <RoomStatement client={client} room={room} />
      {room.closedAt === null && <UnansweredList client={client} room={room} />}
    </div>
  )
}

function Chart({ client, room }: { client: string; room: CrisisRoom }) {
  const t = useTranslations('crisis.chart')
  const { finding } = useFinding()
  const [isTable, setTable] = useState(false)
  const showHour = useShowHour(client, room.query)
  const title = finding(room.lastDay, room.usual)
  const n = room.hours.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2>{title}</h2>
        <Button look="link" onPress={() => setTable(!isTable)} aria-expanded={isTable}>
          {t(isTable ? 'hideTable' : 'table')}
        </Button>
        <p>{t('sub', { n })}</p>
      </figcaption>
      <HourChart
        hours={room.hours}
        clockAt={room.clockAt}
        isClosed={room.closedAt !== null}
        alarmAt={room.alarmAt}
        lastDay={room.lastDay}
        label={t('label', { finding: title })}
        onOpen={showHour}
      />
      {isTable && <HourTable hours={room.hours} onOpen={showHour} />}
    </figure>
  )
}
