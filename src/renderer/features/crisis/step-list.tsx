import { Circle, CircleCheck, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CrisisRoom, CrisisStep } from '@shared/model/crisis'
import { useTime } from '../../parts/use-time'
import { Button, IconButton } from '../../ui/button'
import crisis from './crisis.module.css'
import styles from './step-list.module.css'
import { useActInRoom } from './queries'
import { StepDialog } from './step-dialog'
import { useTold } from './use-told'

/** The steps of the playbook in their order: what, who, until when or since when it is done. */
export function StepList({ client, room }: { client: string; room: CrisisRoom }) {
  const t = useTranslations('crisis')
  const [edited, setEdited] = useState<CrisisStep | 'new' | null>(null)
  const isOpen = room.closedAt === null
  const done = room.steps.filter(({ doneAt }) => doneAt !== null).length
  return (
    <section>
      <div className={crisis.subheader}>
        <h2>{room.playbook === null ? t('steps.own') : t('steps.title', { name: room.playbook })}</h2>
        <span className={crisis.note}>{t('steps.done', { done, of: room.steps.length })}</span>
      </div>
      {room.steps.length === 0 && <p className={crisis.quiet}>{t('steps.none')}</p>}
      <ol className={styles.steps}>
        {room.steps.map((step) => (
          <Step key={step.id} client={client} room={room} step={step} onEdit={() => setEdited(step)} />
        ))}
      </ol>
      {isOpen && (
        <Button
          look="bare"
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => setEdited('new')}
        >
          {t('steps.add')}
        </Button>
      )}
      {edited !== null && (
        <StepDialog
          client={client}
          room={room}
          step={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

interface StepProps {
  client: string
  room: CrisisRoom
  step: CrisisStep
  onEdit: () => void
}

function Step({ client, room, step, onEdit }: StepProps) {
  const t = useTranslations('crisis')
  const { mutate } = useActInRoom(client, room.id)
  const told = useTold(client)
  const { id, text, owner, doneAt } = step
  const isDone = doneAt !== null
  const isOpen = room.closedAt === null
  const tick = () =>
    mutate(
      { do: 'tick', step: id, isDone: !isDone },
      told(isDone ? t('did.untick', { text }) : t('did.tick', { text })),
    )
  return (
    <li data-done={isDone || undefined}>
      <button
        type="button"
        role="checkbox"
        aria-checked={isDone}
        aria-label={t('steps.tick', { text })}
        className={styles.tick}
        disabled={!isOpen}
        onClick={tick}
      >
        {isDone ? <CircleCheck size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
      </button>
      <div>
        <b dir="auto">{text}</b>
        <span dir="auto">{owner ?? t('steps.nobody')}</span>
      </div>
      <Due room={room} step={step} />
      {isOpen && (
        <IconButton label={t('steps.edit', { text })} onPress={onEdit}>
          <Pencil size={14} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

/** By the room's own clock, which in a drill is not today's. */
function Due({ room, step: { dueAt, doneAt } }: { room: CrisisRoom; step: CrisisStep }) {
  const t = useTranslations('crisis.steps')
  const time = useTime()
  const short = (at: number) => (Math.abs(at - room.clockAt) < 20 * 3_600_000 ? time.clock(at) : time.day(at))
  if (doneAt !== null) return <time>{short(doneAt)}</time>
  if (dueAt === null) return <time />
  if (dueAt < room.clockAt)
    return <time data-late>{t('late', { span: time.span(room.clockAt - dueAt) })}</time>
  return <time>{t('due', { at: short(dueAt) })}</time>
}
