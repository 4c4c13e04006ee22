import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './words-dialog.module.css'

/** So much the engine takes. */
const longest = 400

interface WordsDialogProps {
  title: string
  label: string
  hint: string
  start: string
  onDo: (text: string) => void
  onClose: () => void
}

/** Asks for one line; an empty one is an answer too. */
export function WordsDialog({ title, label, hint, start, onDo, onClose }: WordsDialogProps) {
  const t = useTranslations('leads.dialogs')
  const [text, setText] = useState(start)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDo(text.trim().slice(0, longest))
    onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput label={label} value={text} onChange={setText} autoFocus hint={hint} />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" keys="Enter">
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
