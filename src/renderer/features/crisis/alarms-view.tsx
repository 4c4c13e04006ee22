import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Siren } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SpikeRow } from '@shared/model/spike'
import { minuteText } from '@shared/text/query/query-time'
import { runCommand } from '../../commands/command-registry'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { PaneHeader } from '../../ui/pane-header'
import crisis from './crisis.module.css'
import styles from './alarms-view.module.css'
import { OpenRoomDialog } from './open-room-dialog'
import { spikeQueries } from './queries'
import { useFinding } from './use-finding'
import { upsetQuery } from './use-show-hour'

/** What is out of the ordinary now, and what was. */
export function AlarmsView({ client, onRoom }: { client: string; onRoom: (id: number) => void }) {
  const t = useTranslations('crisis')
  const time = useTime()
  const { data } = useQuery(spikeQueries.list(client))
  const [spike, setSpike] = useState<SpikeRow | null>(null)
  const note =
    data &&
    (data.lookedAt === null ? t('alarms.notLooked') : t('alarms.looked', { at: time.compact(data.lookedAt) }))
  const line = (row: SpikeRow) => (
    <Line key={row.id} client={client} row={row} onOpen={() => setSpike(row)} onRoom={onRoom} />
  )
  return (
    <>
      <PaneHeader title={t('alarms.title')} note={note}>
        <Button
          size="small"
          icon={<Siren size={14} aria-hidden />}
          keys="Shift+C"
          onPress={() => runCommand('crisis-open')}
        >
          {t('actions.open')}
        </Button>
      </PaneHeader>
      {data && (
        <div className={crisis.body} data-region data-home tabIndex={-1}>
          {data.open.length === 0 ? (
            <div className={styles.calm}>
              <h2>{t('alarms.none')}</h2>
              <p>{t('alarms.noneHint')}</p>
            </div>
          ) : (
            <>
              <h2 className={styles.group}>{t('alarms.now')}</h2>
              <ul>{data.open.map(line)}</ul>
            </>
          )}
          <h2 className={styles.group}>{t('alarms.past')}</h2>
          {data.past.length === 0 && <p className={styles.none}>{t('alarms.noPast')}</p>}
          <ul>{data.past.map(line)}</ul>
          <p className={styles.how}>{t('alarms.how')}</p>
        </div>
      )}
      {spike && (
        <OpenRoomDialog client={client} spike={spike} onRoom={onRoom} onClose={() => setSpike(null)} />
      )}
    </>
  )
}

interface LineProps {
  client: string
  row: SpikeRow
  onOpen: () => void
  onRoom: (id: number) => void
}

const dayMs = 86_400_000

function Line({ client, row, onOpen, onRoom }: LineProps) {
  const t = useTranslations('crisis')
  const time = useTime()
  const navigate = useNavigate()
  const { sentence } = useFinding()
  const { startedAt, endedAt, level, subject, room } = row
  const q = upsetQuery(row.query, minuteText(startedAt - dayMs), minuteText(endedAt ?? time.now))
  const when =
    endedAt === null
      ? t('alarms.since', { at: time.compact(startedAt) })
      : t('alarms.from', { from: time.day(startedAt), to: time.day(endedAt) })
  return (
    <li className={crisis.line}>
      <div>
        <b>{sentence(row)}</b>
        <span>
          {when}
          <Chip tone={level >= 3 ? 'danger' : 'plain'}>{t('level', { level })}</Chip>
          {!subject.isBrand && <Chip>{t('alarms.competitor')}</Chip>}
        </span>
      </div>
      <Button
        size="small"
        look="bare"
        onPress={() => void navigate({ to: '/client/$client/inbox', params: { client }, search: { q } })}
      >
        {t('actions.inInbox')}
      </Button>
      {room !== null ? (
        <Button size="small" onPress={() => onRoom(room)}>
          {t('alarms.toRoom')}
        </Button>
      ) : (
        endedAt === null && (
          <Button size="small" look="primary" onPress={onOpen}>
            {t('actions.open')}
          </Button>
        )
      )}
    </li>
  )
}
