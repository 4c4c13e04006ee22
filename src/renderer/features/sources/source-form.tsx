import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { completeValues, type FormValues } from '@shared/model/form-field'
import { networkIn, networkName, ownNetwork } from '@shared/model/own-network'
import type { SourceForm } from '@shared/model/source'
import { FailureNotice } from '../../parts/failure-notice'
import { FormFields } from '../../parts/form-fields'
import { OwnNetworkOffer } from '../../parts/own-network-offer'
import { sayOutcome } from '../../parts/outcome'
import { useKindWords } from '../../parts/use-kind-words'
import { Button } from '../../ui/button'
import { DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { clientQueries } from '../clients/queries'
import { AboutKind } from './about-kind'
import { AccountNeeded } from './account-needed'
import { FoundEntries } from './found-entries'
import { useAddSource, useProbeSource } from './queries'
import styles from './sources.module.css'

export interface AddSourceProps {
  client: string
  onClose: () => void
  onAdded: (source: number) => void
}

const intervals = [5, 15, 30, 60, 240, 1440]

interface SourceFieldsProps extends AddSourceProps {
  form: SourceForm
  /** With what a search begins. */
  words: string
}

/** One kind of source, tried before it is kept, so that the user sees what it holds. What was found with other settings no longer counts. */
export function SourceFields({ client, form, words: begun, onClose, onAdded }: SourceFieldsProps) {
  const t = useTranslations('addSource')
  const words = useKindWords()('connectors', form.kind)
  const [settings, setSettings] = useState<FormValues>(begun === '' ? {} : { words: begun })
  const probe = useProbeSource()
  const plain = completeValues(form.fields, settings)
  const complete = plain && { ...plain, ...networkIn(settings) }
  const isOfThis = JSON.stringify(probe.variables?.settings) === JSON.stringify(complete)
  const found = isOfThis ? probe.data : undefined
  const details = useDetails(client, form)
  const add = useAddSource()
  const ask = (asked: FormValues) =>
    probe.mutate(
      { client, connector: form.kind, settings: asked },
      { onSuccess: ({ title }) => details.setName(title) },
    )
  const tryOwn = () => {
    if (complete === null) return
    setSettings({ ...settings, [networkName]: ownNetwork })
    ask({ ...complete, [networkName]: ownNetwork })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete === null) return
    if (!found) return ask(complete)
    add.mutate(
      { client, connector: form.kind, settings: complete, ...details.values },
      {
        onSuccess: ({ id }) => {
          sayOutcome({ text: t('done', { name: details.values.name || found.address }) })
          onAdded(id)
        },
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <AboutKind form={form} words={words} />
      <AccountNeeded client={client} form={form} onClose={onClose} />
      <FormFields fields={form.fields} values={settings} words={words} onChange={setSettings} autoFocus />
      {isOfThis && probe.error && <FailureNotice error={probe.error} />}
      {isOfThis && <OwnNetworkOffer error={probe.error} onTake={tryOwn} />}
      {found && (
        <>
          <FoundEntries found={found} />
          {details.fields}
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
          isDisabled={complete === null || probe.isPending || add.isPending}
        >
          {found ? t('add') : probe.isPending ? t('testing') : t('test')}
        </Button>
      </DialogActions>
    </form>
  )
}

/** What is asked of every source once it was found: its name, whom it is about, and how often it is read. */
function useDetails(client: string, { defaultIntervalMinutes, shortestIntervalMinutes }: SourceForm) {
  const t = useTranslations('addSource')
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const [name, setName] = useState('')
  const [subject, setSubject] = useState<number | undefined>()
  const [interval, setInterval] = useState(String(defaultIntervalMinutes))
  const offered = [...new Set([...intervals, defaultIntervalMinutes])]
    .filter((minutes) => minutes >= shortestIntervalMinutes)
    .toSorted((a, b) => a - b)
  const chosen = subject ?? subjects[0]?.id ?? 1
  const fields = (
    <>
      <TextInput label={t('name')} value={name} onChange={setName} />
      <Choice
        label={t('subject')}
        value={String(chosen)}
        options={subjects.map((known) => ({ value: String(known.id), text: known.name }))}
        onChange={(value) => setSubject(Number(value))}
      />
      <Choice
        label={t('interval')}
        value={interval}
        options={offered.map((minutes) => ({
          value: String(minutes),
          text: t('minutes', { count: minutes }),
        }))}
        onChange={setInterval}
      />
    </>
  )
  return { fields, setName, values: { name, subject: chosen, intervalMinutes: Number(interval) } }
}
