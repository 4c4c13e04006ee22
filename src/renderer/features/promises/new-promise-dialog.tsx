import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { useSayStep } from '../../parts/use-say-step'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './promises.module.css'
import { useMakePromise } from './queries'
import { useTypedDue } from './use-typed-due'

interface NewPromiseDialogProps {
  client: string
  timeZone: string
  onClose: () => void
}

/** What was promised by telephone, at the counter or to everybody: its words, until when, by whom and to whom. */
export function NewPromiseDialog({ client, timeZone, onClose }: NewPromiseDialogProps) {
  const t = useTranslations()
  const make = useMakePromise(client)
  const say = useSayStep(client)
  const due = useTypedDue(timeZone, t('promises.dueHint'))
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [number, setNumber] = useState('')
  const [isMarketing, setMarketing] = useState(false)
  const [isTried, setTried] = useState(false)
  const isCaseGood = isMarketing || /^\d{0,12}$/.test(number.trim())
  const isGood = text.trim() !== '' && due.error === undefined && isCaseGood
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isGood) return
    const id = number.trim() === '' || isMarketing ? null : Number(number)
    make.mutate(
      { text, owner: owner.trim() === '' ? null : owner, dueAt: due.at, case: id, isMarketing },
      {
        onSuccess: ({ step }) => {
          say(t('promises.did.make', { text }), step)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t('promises.newTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {make.error && <FailureNotice error={make.error} />}
        <TextInput
          label={t('promises.text')}
          value={text}
          onChange={setText}
          autoFocus
          error={isTried && text.trim() === '' ? t('promises.textMissing') : undefined}
        />
        <TextInput
          label={t('promises.due')}
          value={due.text}
          onChange={due.setText}
          hint={due.hint}
          error={due.error}
        />
        <TextInput label={t('cases.owner')} value={owner} onChange={setOwner} hint={t('cases.assignHint')} />
        <CheckBox isOn={isMarketing} onChange={setMarketing}>
          {t('promises.marketing')}
        </CheckBox>
        {!isMarketing && (
          <TextInput
            label={t('promises.case')}
            value={number}
            onChange={setNumber}
            hint={t('promises.caseHint')}
            error={isCaseGood ? undefined : t('promises.caseBad')}
          />
        )}
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('promises.cancel')}
          </Button>
          <Button look="primary" type="submit" keys="Enter">
            {t('promises.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
