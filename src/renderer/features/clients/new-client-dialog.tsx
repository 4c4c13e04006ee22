import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { TextInput } from '../../ui/field'
import styles from './clients.module.css'
import { useCreateClient } from './queries'

/** A client by its name, its brand's spellings and its competitors; opens its inbox when done. */
export function NewClientDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('newClient')
  const navigate = useNavigate()
  const create = useCreateClient()
  const [name, setName] = useState('')
  const [brand, setBrand] = useState('')
  const [competitors, setCompetitors] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    create.mutate(
      { name: name.trim(), brand: listOf(brand), competitors: listOf(competitors) },
      {
        onSuccess: ({ id }) => {
          sayOutcome({ text: t('done', { name: name.trim() }) })
          onClose()
          void navigate({ to: '/client/$client/inbox', params: { client: id }, search: {} })
        },
      },
    )
  }
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('name')}
          value={name}
          onChange={setName}
          autoFocus
          error={isTried && name.trim() === '' ? t('nameMissing') : undefined}
        />
        <TextInput label={t('brand')} value={brand} onChange={setBrand} hint={t('brandHint')} />
        <TextInput
          label={t('competitors')}
          value={competitors}
          onChange={setCompetitors}
          hint={t('competitorsHint')}
        />
        {create.error && <FailureNotice error={create.error} />}
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={create.isPending}>
            {t('create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function listOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
