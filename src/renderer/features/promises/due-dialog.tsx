import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './promises.module.css'
import { useTypedDue } from './use-typed-due'

interface DueDialogProps {
  title: string
  timeZone: string
  onDo: (at: number) => void
  onClose: () => void
}

/** Asks for another date, typed as people say it. */
export function DueDialog({ title, timeZone, onDo, onClose }: DueDialogProps) {
  const t = useTranslations()
  const due = useTypedDue(timeZone, t('when.hint'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (due.at === null) return
    onDo(due.at)
    onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('promises.due')}
          value={due.text}
          onChange={due.setText}
          autoFocus
          hint={due.hint}
          error={due.error}
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('promises.cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={due.at === null}>
            {t('promises.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
