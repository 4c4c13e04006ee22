import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { InputOf } from '@shared/contract'
import type { Subject } from '@shared/model/client'
import { call } from '../../api'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { TextInput } from '../../ui/field'
import { clientQueries } from '../clients/queries'
import styles from './client-settings.module.css'

/** Whom this client's mentions may be about, and how people write them. */
export function SubjectNames({ client }: { client: string }) {
  const t = useTranslations('clientSettings.names')
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const [added, setAdded] = useState(0)
  return (
    <>
      {subjects.map((subject) => (
        <NameForm key={subject.id} client={client} subject={subject} button={t('save')} />
      ))}
      <NameForm
        key={`new ${added}`}
        client={client}
        button={t('add')}
        onSaved={() => setAdded((count) => count + 1)}
      />
    </>
  )
}

interface NameFormProps {
  client: string
  /** Left out for a new one. */
  subject?: Subject
  button: string
  onSaved?: () => void
}

function NameForm({ client, subject, button, onSaved }: NameFormProps) {
  const t = useTranslations('clientSettings.names')
  const [name, setName] = useState(subject?.name ?? '')
  const [terms, setTerms] = useState(subject?.terms.join(', ') ?? '')
  const save = useMutation({ mutationFn: (input: InputOf<'subject.save'>) => call('subject.save', input) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const written = terms.split(',').map((term) => term.trim())
    const saved = () => {
      sayOutcome({ text: t('saved', { name }) })
      onSaved?.()
    }
    save.mutate({ client, subject: subject?.id, name, terms: written.filter(Boolean) }, { onSuccess: saved })
  }
  const isChanged = name !== (subject?.name ?? '') || terms !== (subject?.terms.join(', ') ?? '')
  const label = subject?.kind === 'brand' ? t('own') : (subject?.name ?? t('add'))
  return (
    <form className={styles.nameForm} onSubmit={submit} aria-label={label}>
      <TextInput label={t('name')} value={name} onChange={setName} isRequired />
      <TextInput
        label={t('terms')}
        value={terms}
        hint={subject ? undefined : t('termsHint')}
        onChange={setTerms}
      />
      <span className={styles.nameEnd}>
        <Button type="submit" isDisabled={name.trim() === '' || !isChanged}>
          {button}
        </Button>
      </span>
      {save.error && <FailureNotice error={save.error} />}
    </form>
  )
}
