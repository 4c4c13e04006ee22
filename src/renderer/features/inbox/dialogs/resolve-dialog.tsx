import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { outcomes, spamReasons, type CaseAction, type CaseOutcome } from '@shared/model/case'
import { priorities } from '@shared/model/clock'
import { CheckBox } from '../../../ui/check-box'
import { Button } from '../../../ui/button'
import { Dialog, DialogActions } from '../../../ui/dialog'
import { TextInput } from '../../../ui/field'
import { PickOne } from '../../../ui/pick-one'
import styles from './dialogs.module.css'
import { morningIn } from './presets'

interface ActDialogProps {
  onDo: (action: CaseAction) => void
  onClose: () => void
}

/** How it ended, and what was behind it; Enter alone says that it is solved. */
export function ResolveDialog({ onDo, onClose }: ActDialogProps) {
  const t = useTranslations()
  const [outcome, setOutcome] = useState<CaseOutcome>('solved')
  const [cause, setCause] = useState('')
  const [asksAgain, setAsksAgain] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDo({
      ...{ do: 'resolve', outcome, cause: cause.trim() === '' ? null : cause.trim() },
      ...(asksAgain && { askAgainAt: morningIn(3, Date.now()) }),
    })
    onClose()
  }
  return (
    <Dialog title={t('cases.resolveTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <PickOne
          label={t('cases.outcome')}
          value={outcome}
          options={outcomes.map((value) => ({ value, text: t(`outcomes.${value}`) }))}
          onChange={setOutcome}
        />
        <TextInput label={t('cases.cause')} value={cause} onChange={setCause} hint={t('cases.causeHint')} />
        <CheckBox isOn={asksAgain} onChange={setAsksAgain} hint={t('cases.askAgainHint')}>
          {t('cases.askAgain')}
        </CheckBox>
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cases.cancel')}
          </Button>
          <Button look="primary" type="submit" keys="Enter">
            {t('cases.doneNext')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** Why it is none of our business: what was marked so stays, and can be found again. */
export function SpamDialog({ onDo, onClose }: ActDialogProps) {
  const t = useTranslations()
  return (
    <ChoiceDialog
      title={t('cases.spamTitle')}
      options={spamReasons.map((value) => ({
        value,
        text: t(`spamReasons.${value}`),
      }))}
      start="not-about-us"
      onChoose={(reason) => onDo({ do: 'spam', reason })}
      onClose={onClose}
    />
  )
}

export function PriorityDialog({ onDo, onClose }: ActDialogProps) {
  const t = useTranslations()
  return (
    <ChoiceDialog
      title={t('cases.priorityTitle')}
      options={priorities.toReversed().map((value) => ({
        value,
        text: t(`priorities.${value}`),
      }))}
      start="high"
      onChoose={(value) => onDo({ do: 'priority', value })}
      onClose={onClose}
    />
  )
}

interface ChoiceDialogProps<Value extends string> {
  title: string
  options: readonly { value: Value; text: string }[]
  start: Value
  onChoose: (value: Value) => void
  onClose: () => void
}

function ChoiceDialog<Value extends string>({
  title,
  options,
  start,
  onChoose,
  onClose,
}: ChoiceDialogProps<Value>) {
  const t = useTranslations('cases')
  const [value, setValue] = useState(start)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChoose(value)
    onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <PickOne label={title} value={value} options={options} onChange={setValue} />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" keys="Enter">
            {t('apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
