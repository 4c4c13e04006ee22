import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import type { CaseOrder } from '@shared/model/case'
import { asksForCases } from '@shared/text/query/asks-for-cases'
import { parseQuery } from '@shared/text/query/parse-query'
import { useCommand } from '../../commands/command-registry'
import { renewLists } from '../../query-client'
import { CasesView } from './cases-view'
import { ExportDialog } from './export-dialog'
import styles from './inbox.module.css'
import { MentionsView } from './mentions-view'
import { SaveViewDialog } from './save-view-dialog'
import { Views } from './views-pane'

interface InboxPlace {
  q?: string
  id?: number
  case?: number
  order?: CaseOrder
}

/** Views, list and detail side by side; what is asked for and what is open stand in the address. A query about cases lists cases. */
export function InboxPage() {
  const { client = '' } = useParams({ strict: false })
  const { q = '', id, case: openCase, order = 'clock' } = useSearch({ strict: false })
  const screens = useTranslations('frame')
  const navigate = useNavigate()
  const [isReading, setReading] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const isAboutCases = isCaseQuery(q)
  const go = (place: InboxPlace) =>
    void navigate({
      to: '/client/$client/inbox',
      params: { client },
      search: { ...(q && { q }), ...place },
      replace: true,
    })
  const kept = { ...(order !== 'clock' && { order }) }
  const panes = { client, query: q, onEnter: () => setReading(true), onBack: () => setReading(false) }
  useCommand('show-new', () => void renewLists(client))
  useCommand('export', () => setExporting(true))
  useCommand('save-view', q === '' ? undefined : () => setSaving(true))
  return (
    <div className={styles.inbox} data-reading={isReading || undefined}>
      <h1 className="visually-hidden">{screens('inbox')}</h1>
      <Views client={client} query={q} />
      {isAboutCases ? (
        <CasesView
          key={`${client} ${q}`}
          {...panes}
          order={order}
          openId={openCase}
          onOpen={(next) => go({ ...kept, case: next })}
          onOrder={(next) => go(next === 'clock' ? {} : { order: next })}
        />
      ) : (
        <MentionsView key={client} {...panes} openId={id} onOpen={(next) => go({ id: next })} />
      )}
      {isExporting && (
        <ExportDialog
          {...{ client, query: q, order, about: isAboutCases ? 'cases' : 'mentions' }}
          onClose={() => setExporting(false)}
        />
      )}
      {isSaving && <SaveViewDialog client={client} query={q} onClose={() => setSaving(false)} />}
    </div>
  )
}

/** A query that cannot be read lists nothing; the query bar says why. */
function isCaseQuery(text: string): boolean {
  try {
    return asksForCases(parseQuery(text))
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}
