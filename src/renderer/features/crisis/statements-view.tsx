import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Locale } from '@shared/model/client'
import type { Statement, StatementVersion } from '@shared/model/crisis'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { ApproveDialog } from './approve-dialog'
import crisis from './crisis.module.css'
import styles from './card.module.css'
import { LangChoice } from './lang-choice'
import { crisisQueries } from './queries'
import { StateOfVersion } from './room-statement'
import { StatementDialog } from './statement-dialog'
import { useLang } from './use-lang'
import { useStatementName } from './use-statement-name'

interface Edited {
  name: string | null
  lang: Locale
  start: string
}

/** What is said first in each kind of crisis, by language, with who approved it. */
export function StatementsView({ client }: { client: string }) {
  const t = useTranslations('crisis')
  const lang = useLang()
  const { data } = useQuery(crisisQueries.statements(client, lang))
  const [edited, setEdited] = useState<Edited | null>(null)
  const [approved, setApproved] = useState<{ name: string; version: StatementVersion } | null>(null)
  return (
    <>
      <PaneHeader title={t('statements')} note={t('statement.onlyApproved')}>
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => setEdited({ name: null, lang, start: '' })}
        >
          {t('statement.new')}
        </Button>
      </PaneHeader>
      <div className={crisis.body} data-region data-home tabIndex={-1}>
        {data?.map((statement) => (
          <OneStatement
            key={statement.name}
            client={client}
            statement={statement}
            onEdit={setEdited}
            onApprove={(version) => setApproved({ name: statement.name, version })}
          />
        ))}
      </div>
      {edited && <StatementDialog client={client} {...edited} onClose={() => setEdited(null)} />}
      {approved && <ApproveDialog client={client} {...approved} onClose={() => setApproved(null)} />}
    </>
  )
}

interface OneStatementProps {
  client: string
  statement: Statement
  onEdit: (edited: Edited) => void
  onApprove: (version: StatementVersion) => void
}

function OneStatement({ client, statement, onEdit, onApprove }: OneStatementProps) {
  const t = useTranslations('crisis')
  const time = useTime()
  const nameOf = useStatementName(client)
  const own = useLang()
  const [lang, setLang] = useState<Locale>(own)
  const { name, langs } = statement
  const version = langs[lang]
  return (
    <section className={styles.card}>
      <div className={crisis.subheader}>
        <h3 dir="auto">{nameOf(name)}</h3>
        {version && <StateOfVersion version={version} />}
        <LangChoice lang={lang} onChange={setLang} />
        {version && version.version > 0 && version.approvedAt === null && (
          <Button size="small" onPress={() => onApprove(version)}>
            {t('statement.approve')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={`${t('statement.write')}: ${nameOf(name)}`}
          onPress={() => onEdit({ name, lang, start: version?.text ?? '' })}
        >
          {t('statement.write')}
        </Button>
      </div>
      {version && (
        <p className={crisis.quoted} lang={lang} dir="auto">
          {version.text}
        </p>
      )}
      {version && version.version > 0 && (
        <p className={crisis.note}>
          {t('statement.by', { by: version.writtenBy, at: time.compact(version.writtenAt) })}
        </p>
      )}
    </section>
  )
}
