import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { CaseDetail } from '@shared/model/case'
import { FailureNotice } from '../../../parts/failure-notice'
import { useTime } from '../../../parts/use-time'
import { useSayStep } from '../../../parts/use-say-step'
import { Button } from '../../../ui/button'
import { CheckBox } from '../../../ui/check-box'
import { Dialog, DialogActions } from '../../../ui/dialog'
import { TextInput } from '../../../ui/field'
import { useErase, useMergeCases, useSplitCase } from '../case-queries'
import styles from './dialogs.module.css'

interface ShapeDialogProps {
  client: string
  detail: CaseDetail
  onClose: () => void
}

/** Makes this case and another one: one of the same person's, or any by its number. */
export function MergeDialog({ client, detail, onClose }: ShapeDialogProps) {
  const t = useTranslations()
  const merge = useMergeCases(client)
  const say = useSayStep(client)
  const time = useTime()
  const [number, setNumber] = useState('')
  const join = (from: number) =>
    merge.mutate(
      { into: detail.id, from: [from] },
      {
        onSuccess: ({ step }) => {
          say(t('cases.merged', { id: String(from) }), step)
          onClose()
        },
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (/^\d{1,12}$/.test(number.trim())) join(Number(number))
  }
  return (
    <Dialog title={t('cases.mergeTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {merge.error && <FailureNotice error={merge.error} />}
        <div className={styles.presets}>
          {detail.otherCases.map((other) => (
            <Button key={other.id} onPress={() => join(other.id)}>
              {t('cases.title', { id: String(other.id) })} · {t(`cases.queues.${other.queue}`)} ·{' '}
              {time.day(other.latestAt)}
            </Button>
          ))}
        </div>
        <TextInput
          label={t('cases.mergeNumber')}
          value={number}
          onChange={setNumber}
          autoFocus
          hint={t('cases.mergeHint')}
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cases.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('cases.merge')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** Moves some mentions into a case of their own. */
export function SplitDialog({ client, detail, onClose }: ShapeDialogProps) {
  const t = useTranslations()
  const split = useSplitCase(client)
  const say = useSayStep(client)
  const time = useTime()
  const [chosen, setChosen] = useState<readonly number[]>([])
  const mentions = detail.saga.flatMap((entry) => (entry.kind === 'mention' ? [entry.mention] : []))
  const move = () =>
    split.mutate(
      { case: detail.id, mentions: [...chosen] },
      {
        onSuccess: ({ step, case: id }) => {
          say(t('cases.split', { id: String(id) }), step)
          onClose()
        },
      },
    )
  return (
    <Dialog title={t('cases.splitTitle')} isOpen onClose={onClose}>
      {split.error && <FailureNotice error={split.error} />}
      <div className={styles.rows}>
        {mentions.map(({ id, publishedAt, text, platform }) => (
          <CheckBox
            key={id}
            isOn={chosen.includes(id)}
            onChange={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {`${time.compact(publishedAt)} · ${t(`platforms.${platform}`)} · ${text.slice(0, 60)}`}
          </CheckBox>
        ))}
      </div>
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('cases.cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={chosen.length === 0 || chosen.length >= detail.mentionCount}
          onPress={move}
        >
          {t('cases.splitDo')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Erases the newest mention for good; the name has to be typed, as this is the one thing that no undo takes back. */
export function EraseDialog({ client, detail, onClose }: ShapeDialogProps) {
  const t = useTranslations('erase')
  const erase = useErase(client)
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    erase.mutate({ mention: detail.latestMentionId, confirm: name }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('what')}</p>
        {erase.error && <FailureNotice error={erase.error} />}
        <TextInput
          label={t('name', { name: detail.person?.name ?? '' })}
          value={name}
          onChange={setName}
          autoFocus
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="danger" type="submit">
            {t('do')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
