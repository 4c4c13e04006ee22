import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { FigureScope } from '../../parts/figures/figure-scope'
import { useFigureText } from '../../parts/figures/use-figure-text'
import { Notice } from '../../ui/notice'
import styles from './analytics.module.css'
import { useFigure } from './queries'

/** No criticism is a warning too (D13). A filter may leave out all complaints by itself, so it is said of all mentions only. */
export function QuietLine({ scope }: { scope: FigureScope }) {
  return scope.query === '' ? <Alarm scope={scope} /> : null
}

function Alarm({ scope }: { scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { data } = useFigure('analytics.quiet', scope)
  if (!data || (data.state !== 'fewer' && data.state !== 'none')) return null
  const { complaints, expected, chance } = data
  const title =
    data.state === 'none'
      ? t('quietNone')
      : t('quietFewer', { n: complaints, expected: text.rate(expected), chance: text.chance(chance) })
  return (
    <div className={styles.quiet}>
      <Notice tone="warn" title={title}>
        <p>
          {t('quietWhy')}{' '}
          <Link to="/client/$client/sources" params={{ client: scope.client }}>
            {t('quietSources')}
          </Link>
        </p>
      </Notice>
    </div>
  )
}
