import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LeadBoard, LeadRow } from '@shared/model/lead'
import { FailureNotice } from '../../parts/failure-notice'
import { PaneHeader } from '../../ui/pane-header'
import { BlockedList } from './blocked-list'
import { LeadCommands } from './lead-commands'
import { rowsOf, type LeadView } from './lead-filter'
import { LeadList } from './lead-list'
import { LeadPane } from './lead-pane'
import { LeadViewChoice, LeadViews } from './lead-views'
import styles from './leads.module.css'
import { MirrorLine, MirrorList } from './mirror-list'
import { NoLeads } from './no-leads'
import { leadQueries } from './queries'
import { StrengthList } from './strength-list'
import { useActiveLead } from './use-active-lead'

/** Rivals' unhappy customers by how well the client can help them; the list in the middle, the person beside it. */
export function LeadsPage() {
  const { client = '' } = useParams({ strict: false })
  const { view = 'all', rival, id } = useSearch({ from: '/frame/client/$client/leads' })
  const { data: board, error } = useQuery(leadQueries.board(client))
  const [isReading, setReading] = useState(false)
  const navigate = useNavigate()
  const places = { client, board, view, rival }
  const open = (mention: number) =>
    void navigate({
      to: '/client/$client/leads',
      params: { client },
      search: { ...(view !== 'all' && { view }), ...(rival !== undefined && { rival }), id: mention },
      replace: true,
    })
  const rows = board && isOfLeads(view) ? rowsOf(board.rows, view, rival) : []
  const active = useActiveLead(rows, id)
  const openId = isOfLeads(view) ? (active.row?.mention ?? id) : undefined
  return (
    <div
      className={styles.leads}
      data-reading={isReading || undefined}
      data-alone={!isOfLeads(view) || undefined}
    >
      <LeadViews {...places} />
      <section className={styles.list}>
        <ListHead {...places} rows={rows} />
        {error && <FailureNotice error={error} />}
        {board && isOfLeads(view) && (
          <Leads
            {...{ client, board, rows, rival }}
            active={active.index}
            onActivate={open}
            onEnter={() => setReading(true)}
          />
        )}
        {view === 'mirror' && <MirrorList client={client} />}
        {view === 'blocked' && <BlockedList client={client} />}
        {view === 'strengths' && <StrengthList client={client} />}
      </section>
      {isOfLeads(view) && openId !== undefined && (
        <LeadPane key={openId} client={client} mention={openId} onBack={() => setReading(false)} />
      )}
      <LeadCommands client={client} mention={openId} />
    </div>
  )
}

type OfLeads = Exclude<LeadView, 'mirror' | 'blocked' | 'strengths'>
function isOfLeads(view: LeadView): view is OfLeads {
  return view !== 'mirror' && view !== 'blocked' && view !== 'strengths'
}

interface ListHeadProps {
  client: string
  board: LeadBoard | undefined
  view: LeadView
  rival: number | undefined
  rows: readonly LeadRow[]
}

function ListHead({ rows, ...places }: ListHeadProps) {
  const t = useTranslations('leads')
  const { board, view } = places
  const read = board?.read
  const note = read && t(read.isCapped ? 'readCapped' : 'read', { count: rows.length, ...readOf(read) })
  return (
    <PaneHeader
      title={isOfLeads(view) ? t('title') : t(`views.${view}`)}
      note={isOfLeads(view) ? note : undefined}
      isScreen
    >
      <LeadViewChoice {...places} />
    </PaneHeader>
  )
}

const readOf = ({ days, mentions }: LeadBoard['read']) => ({ days, mentions })

interface LeadsProps {
  client: string
  board: LeadBoard
  rows: readonly LeadRow[]
  rival: number | undefined
  active: number
  onActivate: (mention: number) => void
  onEnter: () => void
}

function Leads({ client, board, rows, rival, active, onActivate, onEnter }: LeadsProps) {
  return (
    <>
      {rows.length === 0 ? (
        <NoLeads client={client} board={board} isOfRival={rival !== undefined} />
      ) : (
        <LeadList rows={rows} active={active} onActivate={onActivate} onEnter={onEnter} />
      )}
      {board.mirror > 0 && <MirrorLine client={client} count={board.mirror} />}
    </>
  )
}
