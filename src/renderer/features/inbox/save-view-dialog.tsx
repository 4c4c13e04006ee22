import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { useSayStep } from '../../parts/use-say-step'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import { useSaveView } from './case-queries'
import styles from './dialogs/dialogs.module.css'

/** Keeps what is asked for under a name in the views pane. */
export function SaveViewDialog({
  client,
  query,
  onClose,
}: {
  client: string
  query: string
  onClose: () => void
}) {
  const t = useTranslations('views')
  const save = useSaveView(client)
  const say = useSayStep(client)
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    save.mutate(
      { name: name.trim(), query },
      {
        onSuccess: ({ step }) => {
          say(t('saved', { name: name.trim() }), step)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t('saveTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {save.error && <FailureNotice error={save.error} />}
        <TextInput label={t('name')} value={name} onChange={setName} autoFocus hint={query} />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
