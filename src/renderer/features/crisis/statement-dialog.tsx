import { useQuery, keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Locale } from '@shared/model/client'
import { reasonText } from '@shared/text/review/finding-text'
import { useWords } from '../../parts/use-words'
import styles from './statement-dialog.module.css'
import { FormDialog, type FormField } from './form-dialog'
import { crisisQueries, useWriteStatement } from './queries'
import { useStatementName } from './use-statement-name'
import { useTold } from './use-told'

interface StatementDialogProps {
  client: string
  /** Null: a statement of its own, whose name is asked. */
  name: string | null
  lang: Locale
  start: string
  onClose: () => void
}

/** Another version; the reply review reads along. */
export function StatementDialog({ client, name, lang, start, onClose }: StatementDialogProps) {
  const t = useTranslations('crisis')
  const nameOf = useStatementName(client)
  const { mutate, error } = useWriteStatement(client)
  const told = useToldVersion(client)
  const fields: FormField<'name' | 'text'>[] = [
    ...(name === null ? [{ name: 'name', label: t('statement.name') } as const] : []),
    { name: 'text', label: `${t('statement.text')} (${lang})`, kind: 'area', start, lang },
  ]
  return (
    <FormDialog
      title={name === null ? t('statement.new') : nameOf(name)}
      isSigned
      error={error}
      fields={fields}
      note={({ text }) => <Findings text={text} lang={lang} />}
      onDo={(values, by) =>
        mutate(
          { name: name ?? values.name, lang, text: values.text, by },
          {
            onSuccess: (result) => {
              told(result)
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}

function useToldVersion(client: string) {
  const t = useTranslations('crisis')
  const told = useTold(client)
  return (result: { step: number }) => told(t('did.statement')).onSuccess(result)
}

const most = 6

/** What the review objects to, stops first. */
function Findings({ text, lang }: { text: string; lang: Locale }) {
  const t = useTranslations('crisis.statement')
  const words = useWords()
  const { data } = useQuery({ ...crisisQueries.review(text, lang), placeholderData: keepPreviousData })
  if (!data || text.trim() === '') return <div className={styles.findings} />
  const objections = data.filter(({ state }) => state !== 'pass')
  const sorted = objections.toSorted((a, b) => Number(b.state === 'stop') - Number(a.state === 'stop'))
  return (
    <div className={styles.findings} aria-live="polite">
      <b>{sorted.length === 0 ? t('fine') : t('stops')}</b>
      <ul>
        {sorted.slice(0, most).map(({ rule, state, reason, span }) => (
          <li key={`${rule} ${span?.join() ?? ''}`} data-state={state}>
            <b>{t(`states.${state === 'stop' ? 'stop' : 'look'}`)}</b> {reasonText(words, reason)}
          </li>
        ))}
      </ul>
    </div>
  )
}
