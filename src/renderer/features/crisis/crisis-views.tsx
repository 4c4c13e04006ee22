import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookOpenText, History, MessageSquare, Phone, Play, Siren } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { CrisisList } from '@shared/contract/crises'
import type { CrisisRow } from '@shared/model/crisis'
import nav from '../../ui/side-nav.module.css'
import type { CrisisView } from './crisis-places'
import styles from './crisis.module.css'
import { crisisQueries, spikeQueries } from './queries'
import { useLang } from './use-lang'

interface CrisisViewsProps {
  client: string
  list: CrisisList | undefined
  room: number | undefined
  show: CrisisView | null
}

/** Open rooms, rooms of the past, what is ready, and the drill. */
export function CrisisViews({ client, list, room, show }: CrisisViewsProps) {
  const t = useTranslations('crisis')
  const lang = useLang()
  const { data: spikes } = useQuery(spikeQueries.list(client))
  const { data: playbooks } = useQuery(crisisQueries.playbooks(client, lang))
  const { data: statements } = useQuery(crisisQueries.statements(client, lang))
  const { data: people } = useQuery(crisisQueries.people(client))
  const view = (name: CrisisView, icon: ReactNode, text: string, count?: number) => (
    <Entry
      client={client}
      search={{ show: name }}
      isOn={show === name}
      icon={icon}
      text={text}
      count={count}
    />
  )
  const entry = (row: CrisisRow, icon: ReactNode, text: string) => (
    <Entry
      key={row.id}
      client={client}
      search={{ room: row.id }}
      isOn={room === row.id}
      icon={icon}
      text={text}
    />
  )
  const named = ({ isDrill, name }: CrisisRow) => (isDrill ? t('drillName', { name }) : name)
  return (
    <nav className={`${nav.nav} ${styles.views}`} data-region aria-label={t('views')}>
      <section>
        <h2>{t('rooms')}</h2>
        {view('alarms', <Siren size={16} aria-hidden />, t('alarmsView'), spikes?.open.length)}
        {list?.open.map((row) =>
          entry(
            row,
            row.isDrill ? <Play size={16} aria-hidden /> : <Siren size={16} aria-hidden />,
            named(row),
          ),
        )}
      </section>
      <section>
        <h2>{t('ready')}</h2>
        {view('playbooks', <BookOpenText size={16} aria-hidden />, t('playbooks'), playbooks?.length)}
        {view('statements', <MessageSquare size={16} aria-hidden />, t('statements'), statements?.length)}
        {view('people', <Phone size={16} aria-hidden />, t('people'), people?.length)}
      </section>
      <section>
        <h2>{t('practice')}</h2>
        {view('drill', <Play size={16} aria-hidden />, t('drill'))}
      </section>
      {list !== undefined && list.past.length > 0 && (
        <section>
          <h2>{t('pastTitle')}</h2>
          {list.past.map((row) => entry(row, <History size={16} aria-hidden />, named(row)))}
        </section>
      )}
    </nav>
  )
}

interface EntryProps {
  client: string
  search: { room?: number; show?: CrisisView }
  isOn: boolean
  icon: ReactNode
  text: string
  count?: number | undefined
}

function Entry({ client, search, isOn, icon, text, count }: EntryProps) {
  const format = useFormatter()
  return (
    <Link
      className={nav.entry}
      to="/client/$client/crisis"
      params={{ client }}
      search={search}
      aria-current={isOn ? 'page' : undefined}
      data-on={isOn || undefined}
      title={text}
    >
      {icon}
      <span>{text}</span>
      {count !== undefined && <b>{format.number(count)}</b>}
    </Link>
  )
}
