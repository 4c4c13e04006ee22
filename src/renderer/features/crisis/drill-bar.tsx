import { Pause, Play, SkipForward } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { useCommand } from '../../commands/command-registry'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import styles from './drill-bar.module.css'
import { useAdvance } from './queries'

/** A minute of ours is an hour of the drill. */
const hourEveryMs = 60_000

/** Says that nothing here is real, and lets its hours pass: by themselves, or by a key. */
export function DrillBar({ client, room }: { client: string; room: CrisisRoom }) {
  const t = useTranslations('crisis')
  const time = useTime()
  const [isRunning, setRunning] = useState(false)
  const { mutate } = useAdvance(client, room.id)
  const isOver = room.closedAt !== null || room.clockAt >= (room.drillUntil ?? 0)
  useCommand('drill-hour', isOver ? undefined : () => mutate(1))
  useEffect(() => {
    if (!isRunning || isOver) return undefined
    const timer = setInterval(() => mutate(1), hourEveryMs)
    return () => clearInterval(timer)
  }, [isRunning, isOver, mutate])
  return (
    <div className={styles.drill} role="status">
      <b>{t('drillChip')}</b>
      <span>
        {t('drillView.clock', { at: time.moment(room.clockAt) })}{' '}
        {isOver && room.closedAt === null && t('drillView.over')}
      </span>
      {!isOver && (
        <>
          <Button
            size="small"
            icon={<SkipForward size={14} aria-hidden />}
            keys=">"
            onPress={() => mutate(1)}
          >
            {t('actions.hour')}
          </Button>
          <Button
            size="small"
            icon={isRunning ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
            onPress={() => setRunning(!isRunning)}
          >
            {t(isRunning ? 'actions.pause' : 'actions.run')}
          </Button>
        </>
      )}
    </div>
  )
}
