import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ChosenFile } from '@shared/contract/shell'
import { sayOutcome } from '../../parts/outcome'
import { useFailureWords } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './clients.module.css'
import { useTakeOver } from './queries'

/** Asks for the passphrase of a file that was handed over locked. */
export function TakeOverDialog({ file, onClose }: { file: ChosenFile; onClose: () => void }) {
  const t = useTranslations('backups')
  const failureWords = useFailureWords()
  const [passphrase, setPassphrase] = useState('')
  const take = useTakeOver()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take.mutate(
      { file: file.token, passphrase },
      {
        onSuccess: ({ name }) => {
          sayOutcome({ text: t('takenOver', { name }) })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t('takeOverTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{t('takeOverHint', { file: file.name })}</p>
        <TextInput
          label={t('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          isSecret
          autoFocus
          error={take.error ? failureWords(take.error) : undefined}
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={passphrase === '' || take.isPending}>
            {t('take')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
