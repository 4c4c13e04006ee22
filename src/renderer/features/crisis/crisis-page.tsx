import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { AlarmsView } from './alarms-view'
import type { CrisisView } from './crisis-places'
import { CrisisViews } from './crisis-views'
import styles from './crisis.module.css'
import { DrillView } from './drill-view'
import { OpenRoomDialog } from './open-room-dialog'
import { PeopleView } from './people-view'
import { PlaybooksView } from './playbooks-view'
import { crisisQueries } from './queries'
import { Room } from './room'
import { StatementsView } from './statements-view'

/** Rooms and what is ready for them on the left; the open room, or one of these things, beside it. */
export function CrisisPage() {
  const { client = '' } = useParams({ strict: false })
  const { room, show } = useSearch({ from: '/frame/client/$client/crisis' })
  const t = useTranslations('crisis')
  const { data: list, error } = useQuery(crisisQueries.list(client))
  const [isOpening, setOpening] = useState(false)
  const navigate = useNavigate()
  useCommand('crisis-open', () => setOpening(true))
  const real = list?.open.find(({ isDrill }) => !isDrill)
  const shown = room ?? (show === undefined ? real?.id : undefined)
  const toRoom = (id: number) =>
    void navigate({ to: '/client/$client/crisis', params: { client }, search: { room: id } })
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <CrisisViews
        client={client}
        list={list}
        room={shown}
        show={shown === undefined ? (show ?? 'alarms') : null}
      />
      <div className={styles.main}>
        {error && <FailureNotice error={error} />}
        {shown === undefined ? (
          list && <Ready client={client} show={show ?? 'alarms'} onRoom={toRoom} />
        ) : (
          <Room key={shown} client={client} id={shown} />
        )}
      </div>
      {isOpening && <OpenRoomDialog client={client} onRoom={toRoom} onClose={() => setOpening(false)} />}
    </div>
  )
}

interface ReadyProps {
  client: string
  show: CrisisView
  onRoom: (id: number) => void
}

function Ready({ client, show, onRoom }: ReadyProps) {
  switch (show) {
    case 'alarms':
      return <AlarmsView client={client} onRoom={onRoom} />
    case 'playbooks':
      return <PlaybooksView client={client} />
    case 'statements':
      return <StatementsView client={client} />
    case 'people':
      return <PeopleView client={client} />
    case 'drill':
      return <DrillView client={client} onRoom={onRoom} />
  }
}
