import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SourceProbe } from '@shared/contract/sources'
import type { SourceKind } from '@shared/model/source'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { clientQueries } from '../clients/queries'
import { useAddSource, useProbeSource } from './queries'
import styles from './sources.module.css'

export interface AddSourceProps {
  client: string
  onClose: () => void
  onAdded: (source: number) => void
}

interface NewSourceFormProps extends AddSourceProps {
  connector: SourceKind
  /** Null as long as it is not complete. */
  address: string | null
  addLabel: string
  /** What makes up the address. */
  children: ReactNode
}

const intervals = ['15', '30', '60', '240', '1440'] as const

/** An address, tried before it is kept, so that the user sees what it holds. What was found at another address no longer counts. */
export function NewSourceForm({
  client,
  connector,
  address,
  addLabel,
  children,
  onClose,
  onAdded,
}: NewSourceFormProps) {
  const t = useTranslations('addFeed')
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const [name, setName] = useState('')
  const [subject, setSubject] = useState<number | undefined>()
  const [interval, setInterval] = useState<(typeof intervals)[number]>('30')
  const probe = useProbeSource()
  const add = useAddSource()
  const isOfThis = probe.variables?.address === address
  const found = isOfThis ? probe.data : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address === null) return
    if (!found)
      return probe.mutate({ client, connector, address }, { onSuccess: ({ title }) => setName(title) })
    add.mutate(
      {
        ...{ client, connector, address, name, intervalMinutes: Number(interval) },
        subject: subject ?? subjects[0]?.id ?? 1,
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
    <form className={styles.form} onSubmit={submit}>
      {children}
      {isOfThis && probe.error && <FailureNotice error={probe.error} />}
      {found && (
        <>
          <Found found={found} />
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
        <Button
          look="primary"
          type="submit"
          isDisabled={address === null || probe.isPending || add.isPending}
        >
          {found ? addLabel : probe.isPending ? t('testing') : t('test')}
        </Button>
      </DialogActions>
    </form>
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
