import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { SourceProbe } from '@shared/contract/sources'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { clientQueries } from '../clients/queries'
import { useAddSource, useProbeSource } from './queries'
import styles from './sources.module.css'

interface AddFeedDialogProps {
  client: string
  onClose: () => void
  onAdded: (source: number) => void
}

const intervals = ['15', '30', '60', '240', '1440'] as const

/** An address, tried before it is kept, so that the user sees what it holds. */
export function AddFeedDialog({ client, onClose, onAdded }: AddFeedDialogProps) {
  const t = useTranslations('addFeed')
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const [address, setAddress] = useState('')
  const [name, setName] = useState('')
  const [subject, setSubject] = useState<number | undefined>()
  const [interval, setInterval] = useState<(typeof intervals)[number]>('30')
  const probe = useProbeSource()
  const add = useAddSource()
  const test = () => probe.mutate(address, { onSuccess: ({ title }) => setName((known) => known || title) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!probe.data) return test()
    add.mutate(
      {
        client,
        connector: 'feed',
        address,
        name,
        subject: subject ?? subjects[0]?.id ?? 1,
        intervalMinutes: Number(interval),
      },
      {
        onSuccess: ({ id }) => {
          sayOutcome({ text: t('done', { name: name || address }) })
          onAdded(id)
        },
      },
    )
  }
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('address')}
          value={address}
          onChange={(value) => {
            setAddress(value)
            probe.reset()
          }}
          hint={t('addressHint')}
          autoFocus
          isRequired
        />
        {probe.error && <FailureNotice error={probe.error} />}
        {probe.data && <Found found={probe.data} />}
        {probe.data && (
          <>
            <TextInput label={t('name')} value={name} onChange={setName} />
            <Choice
              label={t('subject')}
              value={String(subject ?? subjects[0]?.id ?? '')}
              options={subjects.map((known) => ({ value: String(known.id), text: known.name }))}
              onChange={(value) => setSubject(Number(value))}
            />
            <Choice
              label={t('interval')}
              value={interval}
              options={intervals.map((value) => ({ value, text: t('minutes', { count: Number(value) }) }))}
              onChange={setInterval}
            />
          </>
        )}
        {add.error && <FailureNotice error={add.error} />}
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={probe.isPending || add.isPending}>
            {probe.data ? t('add') : probe.isPending ? t('testing') : t('test')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function Found({ found }: { found: SourceProbe }) {
  const t = useTranslations('addFeed')
  const time = useTime()
  return (
    <div className={styles.found}>
      <b dir="auto">{t('found', { count: found.found, title: found.title || '–' })}</b>
      <ul>
        {found.newest.map(({ title, publishedAt }, index) => (
          <li key={index} dir="auto">
            {title} {publishedAt !== null && <time>{time.short(publishedAt)}</time>}
          </li>
        ))}
      </ul>
    </div>
  )
}
