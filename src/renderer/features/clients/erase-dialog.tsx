import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ErasureCertificate } from '@shared/model/backup'
import type { ClientRow } from '@shared/model/client'
import { sayOutcome } from '../../parts/outcome'
import { useFailureWords } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './clients.module.css'
import { saveCertificate, useEraseClient } from './queries'

/** For good: the name is typed, and what remains is a certificate. */
export function EraseDialog({ client, onClose }: { client: ClientRow; onClose: () => void }) {
  const t = useTranslations('backups')
  const failureWords = useFailureWords()
  const [confirm, setConfirm] = useState('')
  const erase = useEraseClient()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirm.trim() === '') return
    erase.mutate(
      { client: client.id, confirm },
      { onSuccess: ({ name }) => sayOutcome({ text: t('erased', { name }) }) },
    )
  }
  if (erase.data) return <Certificate certificate={erase.data} onClose={onClose} />
  return (
    <Dialog title={t('eraseTitle', { name: client.name })} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>
          {t('eraseHint')} <b>{client.name}</b>
        </p>
        <TextInput
          label={t('eraseName')}
          value={confirm}
          onChange={setConfirm}
          autoFocus
          error={erase.error ? failureWords(erase.error) : undefined}
        />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="danger" type="submit" isDisabled={confirm.trim() === '' || erase.isPending}>
            {t('eraseDo')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function Certificate({ certificate, onClose }: { certificate: ErasureCertificate; onClose: () => void }) {
  const t = useTranslations('backups')
  const { name, mentions, backupsErased: backups } = certificate
  return (
    <Dialog title={t('erased', { name })} isOpen onClose={onClose}>
      <p>{t('certificateHint', { name, mentions, backups })}</p>
      <DialogActions>
        <Button look="bare" onPress={onClose}>
          {t('close')}
        </Button>
        <Button look="primary" onPress={() => void saveCertificate(certificate)}>
          {t('certificate')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
