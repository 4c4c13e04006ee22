import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ClientRow } from '@shared/model/client'
import { sayOutcome } from '../../parts/outcome'
import { useFailureWords } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './clients.module.css'
import { useHandOver } from './queries'

const shortest = 8

/** The whole client as one file, for somebody else or another computer. */
export function HandOverDialog({ client, onClose }: { client: ClientRow; onClose: () => void }) {
  const t = useTranslations('backups')
  const failureWords = useFailureWords()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const handOver = useHandOver()
  const isShort = passphrase !== '' && passphrase.length < shortest
  const differs = again !== '' && again !== passphrase
  const isReady = !isShort && again === passphrase && !handOver.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    handOver.mutate(
      { client: client.id, name: client.name, passphrase: passphrase === '' ? null : passphrase },
      {
        onSuccess: (isWritten) => {
          if (!isWritten) return
          sayOutcome({ text: t('handedOver', { name: client.name }) })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t('handOverTitle', { name: client.name })} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{t('handOverHint')}</p>
        <TextInput
          label={t('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          isSecret
          autoFocus
          hint={t('passphraseShort')}
          error={isShort ? t('passphraseShort') : handOver.error ? failureWords(handOver.error) : undefined}
        />
        {passphrase !== '' && (
          <TextInput
            label={t('passphraseAgain')}
            value={again}
            onChange={setAgain}
            isSecret
            error={differs ? t('passphraseDiffers') : undefined}
          />
        )}
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
