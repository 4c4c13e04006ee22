import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ChosenFile } from '@shared/contract/shell'
import type { Platform } from '@shared/model/mention'
import { FailureNotice } from '../../parts/failure-notice'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { Dialog, DialogActions } from '../../ui/dialog'
import { Choice, TextInput } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import { clientQueries } from '../clients/queries'
import styles from './entry.module.css'
import { EntryFiles } from './entry-files'
import { useAddEntry } from './queries'

/** Where people say things that no source brings, the likeliest first. */
const places = [
  'phone',
  'counter',
  'letter',
  'email',
  'chat',
  'web',
  'google',
  'facebook',
  'instagram',
  'x',
  'other',
] as const satisfies readonly Platform[]

/** A call, a letter, a word at the counter, a text that was pasted: it opens a case or joins the one of its person. */
export function EntryDialog({ client, onClose }: { client: string; onClose: () => void }) {
  const t = useTranslations()
  const navigate = useNavigate()
  const add = useAddEntry(client)
  const form = useEntryForm(client)
  const { values, set } = form
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.setTried(true)
    const entry = form.entry()
    if (!entry) return
    add.mutate(entry, {
      onSuccess: ({ case: id }) => {
        sayOutcome({ text: t('entry.done', { id: String(id) }) })
        onClose()
        void navigate({
          to: '/client/$client/inbox',
          params: { client },
          search: { q: `case:${id}`, case: id },
        })
      },
    })
  }
  return (
    <Dialog title={t('entry.title')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={submit}
        noValidate
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          for (const file of event.dataTransfer.files)
            void window.atalaya.offer(file).then((one) => one && form.addFile(one))
        }}
      >
        {add.error && <FailureNotice error={add.error} />}
        <div className={styles.pair}>
          <Choice
            label={t('entry.where')}
            value={values.platform}
            options={places.map((value) => ({ value, text: t(`platforms.${value}`) }))}
            onChange={(platform) => set({ platform })}
          />
          <Choice
            label={t('entry.about')}
            value={values.subject}
            options={form.subjects.map(({ id, name }) => ({ value: String(id), text: name }))}
            onChange={(subject) => set({ subject })}
          />
        </div>
        <div className={styles.pair}>
          <TextInput
            label={t('entry.who')}
            value={values.authorName}
            onChange={(authorName) => set({ authorName })}
            autoFocus
          />
          <TextInput
            label={t('entry.contact')}
            value={values.contact}
            onChange={(contact) => set({ contact })}
            hint={t('entry.contactHint')}
          />
        </div>
        <TextArea
          label={t('entry.text')}
          value={values.text}
          maxLength={100_000}
          onChange={(text) => set({ text })}
          error={form.isTried && values.text.trim() === '' ? t('entry.textMissing') : undefined}
        />
        <div className={styles.pair}>
          <label className={styles.label}>
            {t('entry.when')}
            <input
              className={styles.input}
              type="datetime-local"
              value={values.at}
              max={form.now}
              onChange={(event) => set({ at: event.target.value })}
            />
          </label>
          <TextInput label={t('entry.link')} value={values.url} onChange={(url) => set({ url })} />
        </div>
        <EntryFiles files={form.files} onAdd={form.addFile} onRemove={form.removeFile} />
        <DialogActions>
          <Button look="bare" onPress={onClose}>
            {t('entry.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('entry.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** What is typed, and the entry that it makes; null while it cannot be kept. */
function useEntryForm(client: string) {
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const [now] = useState(() => localMinute(Date.now()))
  const [isTried, setTried] = useState(false)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [values, setValues] = useState({
    platform: 'phone' as (typeof places)[number],
    ...{ subject: '', authorName: '', contact: '', text: '', url: '', at: now },
  })
  const subject = values.subject === '' ? String(subjects[0]?.id ?? '') : values.subject
  return {
    ...{ subjects, now, isTried, setTried, files },
    values: { ...values, subject },
    set: (changes: Partial<typeof values>) => setValues({ ...values, ...changes }),
    addFile: (file: ChosenFile) => setFiles((held) => [...held, file]),
    removeFile: (token: string) => setFiles((held) => held.filter((file) => file.token !== token)),
    entry() {
      const { platform, authorName, contact, text, url, at } = values
      if (text.trim() === '') return null
      const publishedAt = new Date(at).getTime()
      return {
        ...{ platform, authorName, contact, text, url, rating: null },
        publishedAt: Number.isNaN(publishedAt) ? Date.now() : publishedAt,
        ...(subject !== '' && { subject: Number(subject) }),
        files: files.map(({ token }) => token),
      }
    },
  }
}

/** As a date field takes it, by the clock of this computer. */
function localMinute(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - offset).toISOString().slice(0, 16)
}
