import { useNavigate } from '@tanstack/react-router'
import {
  CircleCheck,
  FishingHook,
  History,
  List,
  Lock,
  MessageCircle,
  Minus,
  Send,
  Sparkles,
  Telescope,
  type LucideIcon,
} from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { LeadBoard } from '@shared/model/lead'
import { Choice } from '../../ui/field'
import { countsOf, leadViews, stageViews, type LeadView, type StageView } from './lead-filter'
import { LeadLink } from './lead-link'
import styles from './leads.module.css'
import nav from '../../ui/side-nav.module.css'

const icons: Record<StageView, LucideIcon> = {
  all: List,
  new: FishingHook,
  answered: Send,
  talking: MessageCircle,
  won: CircleCheck,
  closed: Minus,
}

interface LeadViewsProps {
  client: string
  board: LeadBoard | undefined
  view: LeadView
  rival: number | undefined
}

/** Stages and rivals with their counts, and the lists beside: the mirror, who is left alone, what the client is good at. */
export function LeadViews({ client, board, view, rival }: LeadViewsProps) {
  const t = useTranslations('leads')
  const counts = countsOf(board?.rows ?? [])
  const rivalCounts = new Map<number, number>()
  for (const row of board?.rows ?? []) rivalCounts.set(row.rival.id, (rivalCounts.get(row.rival.id) ?? 0) + 1)
  const entry = (name: LeadView, icon: LucideIcon, count: number | undefined, isHot = false) => (
    <LeadLink
      key={name}
      client={client}
      icon={icon}
      text={t(`views.${name}`)}
      target={name === 'all' ? {} : { view: name }}
      isOn={view === name && rival === undefined}
      count={count}
      isHot={isHot && (count ?? 0) > 0}
    />
  )
  return (
    <nav className={`${nav.nav} ${styles.views}`} data-region aria-label={t('viewsLabel')}>
      <section>
        <h2>{t('stage')}</h2>
        {stageViews.map((name) => entry(name, icons[name], counts[name], name === 'new'))}
      </section>
      {board && board.rivals.length > 0 && (
        <section>
          <h2>{t('rivals')}</h2>
          {board.rivals.map(({ id, name }) => (
            <LeadLink
              key={id}
              client={client}
              icon={Telescope}
              text={name}
              target={{ rival: id }}
              isOn={rival === id}
              count={rivalCounts.get(id) ?? 0}
            />
          ))}
        </section>
      )}
      <section>
        <h2>{t('mirrorGroup')}</h2>
        {entry('mirror', History, board?.mirror, true)}
      </section>
      <section>
        <h2>{t('strengthGroup')}</h2>
        {entry('strengths', Sparkles, board?.strengths)}
      </section>
      <section>
        <h2>{t('never')}</h2>
        {entry('blocked', Lock, board?.blocked)}
      </section>
    </nav>
  )
}

/** The same in one line, where the window is too narrow for a pane of its own. */
export function LeadViewChoice({ client, board, view, rival }: LeadViewsProps) {
  const t = useTranslations('leads')
  const format = useFormatter()
  const navigate = useNavigate()
  const counts = countsOf(board?.rows ?? [])
  const countOf = (name: LeadView) => {
    if (name === 'mirror' || name === 'blocked' || name === 'strengths') return board?.[name] ?? 0
    return counts[name]
  }
  const options = [
    ...leadViews.map((name) => ({
      value: String(name),
      text: `${t(`views.${name}`)} (${format.number(countOf(name))})`,
    })),
    ...(board?.rivals ?? []).map(({ id, name }) => ({ value: `rival ${id}`, text: name })),
  ]
  const go = (value: string) => {
    const name = leadViews.find((one) => one === value)
    const search = name === undefined ? { rival: Number(value.slice(6)) } : { view: name }
    void navigate({ to: '/client/$client/leads', params: { client }, search })
  }
  return (
    <span className={styles.choice}>
      <Choice
        label={t('viewsLabel')}
        isLabelHidden
        value={rival === undefined ? view : `rival ${rival}`}
        options={options}
        onChange={go}
      />
    </span>
  )
}
