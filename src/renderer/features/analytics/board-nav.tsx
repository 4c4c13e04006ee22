import { Link, useSearch } from '@tanstack/react-router'
import {
  BookOpen,
  Calendar,
  CalendarCheck,
  ChartColumn,
  Handshake,
  Hourglass,
  Languages,
  Search,
  Tag,
  Telescope,
  Timer,
  Activity,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { periodNames } from '@shared/model/period'
import nav from '../../ui/side-nav.module.css'
import styles from './analytics.module.css'
import { boardNames, type BoardName } from './boards'
import { OtherDays } from './other-days'
import { defaultPeriod } from './use-scope'

const icons: Record<BoardName, LucideIcon> = {
  overview: ChartColumn,
  volume: Activity,
  response: Timer,
  causes: Tag,
  channels: Languages,
  promises: Handshake,
  rivals: Telescope,
  consistency: CalendarCheck,
  shelf: Search,
  silence: Hourglass,
  definitions: BookOpen,
}

/** Which board, over which days; the filter stays whatever is chosen. */
export function BoardNav({ client }: { client: string }) {
  const t = useTranslations('analytics')
  const search = useSearch({ from: '/frame/client/$client/analytics' })
  const { board = 'overview', period, from } = search
  const { from: _f, to: _t, ...rest } = search
  return (
    <nav className={`${nav.nav} ${styles.nav}`} data-region aria-label={t('boardsLabel')}>
      <section>
        <h2>{t('title')}</h2>
        {boardNames.map((name) => {
          const Icon = icons[name]
          return (
            <Link
              key={name}
              className={nav.entry}
              to="/client/$client/analytics"
              params={{ client }}
              search={{ ...search, board: name }}
              data-on={board === name || undefined}
              aria-current={board === name ? 'true' : undefined}
            >
              <Icon size={16} aria-hidden />
              <span>{t(`boards.${name}`)}</span>
            </Link>
          )
        })}
      </section>
      <section>
        <h2>{t('period')}</h2>
        {periodNames.map((name) => {
          const isOn = from === undefined && (period ?? defaultPeriod) === name
          return (
            <Link
              key={name}
              className={nav.entry}
              to="/client/$client/analytics"
              params={{ client }}
              search={{ ...rest, period: name }}
              data-on={isOn || undefined}
              aria-current={isOn ? 'true' : undefined}
            >
              <Calendar size={16} aria-hidden />
              <span>{t(`periods.${name}`)}</span>
            </Link>
          )
        })}
        <OtherDays client={client} />
      </section>
    </nav>
  )
}
