import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './promises.module.css'

interface LineDialogProps {
  title: string
  label: string
  hint: string
  start?: string
  /** Said where nothing was typed; left out where that is an answer too. */
  missing?: string
  onDo: (text: string) => void
  onClose: () => void
}

/** Asks for one line of words. */
export function LineDialog({ title, label, hint, start = '', missing, onDo, onClose }: LineDialogProps) {
  const t = useTranslations('promises')
  const [text, setText] = useState(start)
  const [isTried, setTried] = useState(false)
  const isMissing = missing !== undefined && text.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return
    onDo(text.trim())
    onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={label}
          value={text}
          onChange={setText}
          autoFocus
          hint={hint}
          error={isTried && isMissing ? missing : undefined}
        />
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
