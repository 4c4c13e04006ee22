import { useNavigate } from '@tanstack/react-router'
import { Pencil, Phone } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { runCommand } from '../../commands/command-registry'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import crisis from './crisis.module.css'
import styles from './room-header.module.css'

/** What the room is about, how bad it is, how long it is open, and what is done most. */
export function RoomHeader({ client, room }: { client: string; room: CrisisRoom }) {
  const t = useTranslations('crisis')
  const time = useTime()
  const navigate = useNavigate()
  const { name, level, closedAt, isDrill } = room
  return (
    <header className={styles.header}>
      <h2 title={name}>{name}</h2>
      {isDrill && <Chip tone="warn">{t('drillChip')}</Chip>}
      <Chip tone={level >= 3 ? 'danger' : 'plain'}>{t('level', { level })}</Chip>
      <span className={crisis.note}>
        {closedAt === null
          ? t('open', { span: time.span(time.now - room.openedAt) })
          : t('closed', { at: time.compact(closedAt) })}
      </span>
      <div className={styles.end}>
        <Button
          size="small"
          icon={<Phone size={14} aria-hidden />}
          onPress={() =>
            void navigate({ to: '/client/$client/crisis', params: { client }, search: { show: 'people' } })
          }
        >
          {t('actions.people')}
        </Button>
        {closedAt === null && (
          <>
            <Button
              size="small"
              icon={<Pencil size={14} aria-hidden />}
              keys="Shift+G"
              onPress={() => runCommand('crisis-decide')}
            >
              {t('decisions.log')}
            </Button>
            <Button size="small" look="bare" onPress={() => runCommand('crisis-close')}>
              {t('actions.close')}
            </Button>
          </>
        )}
      </div>
    </header>
  )
}
