import { useState, type FormEvent } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Resolution } from '@shared/model/voice'
import { Button } from '../../ui/button'
import { TextInput } from '../../ui/field'
import table from '../../ui/table.module.css'
import styles from './answers.module.css'
import { useSaveVoice } from './queries'

/** What may be offered for which grievance. */
export function ResolutionTable({ client, book }: { client: string; book: readonly Resolution[] }) {
  const t = useTranslations('answers')
  const format = useFormatter()
  const save = useSaveVoice(client)
  return (
    <section className={styles.section} aria-labelledby="book-title">
      <h2 id="book-title">{t('book')}</h2>
      <p className={styles.faint}>{t('bookHint')}</p>
      {book.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('grievance')}</th>
              <th scope="col">{t('offer')}</th>
              <th scope="col">{t('limit')}</th>
              <th scope="col">{t('approver')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {book.map((row) => (
              <tr key={row.id} aria-label={t('row', { topic: row.topic })}>
                <td>{row.topic}</td>
                <td>{row.offer}</td>
                <td className={table.number}>{row.limit === null ? '–' : format.number(row.limit)}</td>
                <td>{row.approver ?? '–'}</td>
                <td>
                  <Button
                    size="small"
                    look="bare"
                    onPress={() => save.mutate({ resolutions: book.filter(({ id }) => id !== row.id) })}
                  >
                    {t('remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddResolution onAdd={(row) => save.mutate({ resolutions: [...book, row] })} />
    </section>
  )
}

function AddResolution({ onAdd }: { onAdd: (row: Resolution) => void }) {
  const t = useTranslations('answers')
  const [row, setRow] = useState({ topic: '', offer: '', limit: '', approver: '' })
  const parsed = Resolution.safeParse({
    id: crypto.randomUUID().replaceAll('-', '').slice(0, 12),
    topic: row.topic,
    offer: row.offer,
    limit: row.limit.trim() === '' ? null : Number(row.limit.replace(',', '.')),
    approver: row.approver.trim() === '' ? null : row.approver,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.success) return
    onAdd(parsed.data)
    setRow({ topic: '', offer: '', limit: '', approver: '' })
  }
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput label={t('grievance')} value={row.topic} onChange={(topic) => setRow({ ...row, topic })} />
      <TextInput label={t('offer')} value={row.offer} onChange={(offer) => setRow({ ...row, offer })} />
      <TextInput label={t('limit')} value={row.limit} onChange={(limit) => setRow({ ...row, limit })} />
      <TextInput
        label={t('approver')}
        value={row.approver}
        onChange={(approver) => setRow({ ...row, approver })}
      />
      <Button type="submit" isDisabled={!parsed.success}>
        {t('add')}
      </Button>
    </form>
  )
}
