import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { timeOf } from '@shared/text/query/query-time'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import crisis from './crisis.module.css'
import styles from './drill-view.module.css'
import { FormDialog } from './form-dialog'
import { OpenRoomDialog } from './open-room-dialog'
import { crisisQueries } from './queries'

const weekMs = 7 * 86_400_000

/** The worst weeks of the data, each to be lived through once more. */
export function DrillView({ client, onRoom }: { client: string; onRoom: (id: number) => void }) {
  const t = useTranslations('crisis')
  const time = useTime()
  const { data: weeks } = useQuery(crisisQueries.weeks(client))
  const [from, setFrom] = useState<number | null>(null)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <PaneHeader title={t('drillView.title')}>
        <Button size="small" onPress={() => setAsking(true)}>
          {t('drillView.other')}
        </Button>
      </PaneHeader>
      <div className={crisis.body} data-region data-home tabIndex={-1}>
        <p className={styles.lead}>{t('drillView.lead')}</p>
        {weeks?.length === 0 && <Empty title={t('drillView.none')}>{t('drillView.noneHint')}</Empty>}
        <ul>
          {weeks?.map((week) => (
            <li key={week.from} className={crisis.line}>
              <div>
                <b>
                  {t('drillView.week', { from: time.day(week.from), to: time.day(week.from + weekMs - 1) })}
                </b>
                <span>{t('drillView.count', { count: week.count, usual: week.usual })}</span>
              </div>
              <Button size="small" icon={<Play size={14} aria-hidden />} onPress={() => setFrom(week.from)}>
                {t('drillView.start')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {isAsking && <WeekDialog onWeek={setFrom} onClose={() => setAsking(false)} />}
      {from !== null && (
        <OpenRoomDialog
          client={client}
          drillFrom={{
            at: from,
            name: t('drillView.roomName', { at: time.day(from) }),
            query: 'about:brand',
          }}
          onRoom={onRoom}
          onClose={() => setFrom(null)}
        />
      )}
    </>
  )
}

function WeekDialog({ onWeek, onClose }: { onWeek: (from: number) => void; onClose: () => void }) {
  const t = useTranslations('crisis.drillView')
  const { now } = useTime()
  const read = (text: string) => {
    const at = timeOf(text.trim(), now)
    return at !== null && at > 0 && at < now ? at : null
  }
  return (
    <FormDialog
      title={t('other')}
      action={t('start')}
      fields={[
        {
          ...{ name: 'day', label: t('other'), hint: t('otherHint') },
          problemOf: (text) => (read(text) === null ? t('badDay') : undefined),
        },
      ]}
      onDo={({ day }) => {
        const at = read(day)
        if (at !== null) onWeek(at)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
