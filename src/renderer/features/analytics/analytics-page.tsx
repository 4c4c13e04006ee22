import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { drawingAsPng } from '../../parts/figures/export-drawing'
import { FigureSurroundings, type FigureContext } from '../../parts/figures/figure-context'
import type { FigureScope } from '../../parts/figures/figure-scope'
import { useFigureText } from '../../parts/figures/use-figure-text'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import styles from './analytics.module.css'
import { Board } from './board'
import { BoardNav } from './board-nav'
import { useFigure, savePicture, saveText } from './queries'
import { useScope } from './use-scope'

/** Every figure of a client, over any days and any query; each mark opens what it counts. */
export function AnalyticsPage() {
  const { client = '' } = useParams({ strict: false })
  const scope = useScope()
  const [areTables, setTables] = useState(false)
  useCommand('show-tables', () => setTables(!areTables))
  const surroundings = useSurroundings(client, areTables)
  return (
    <div className={styles.page}>
      <BoardNav client={client} />
      <section className={styles.work} data-region>
        {scope && (
          <FigureSurroundings value={surroundings}>
            <Work scope={scope} areTables={areTables} onTables={() => setTables(!areTables)} />
          </FigureSurroundings>
        )}
      </section>
    </div>
  )
}

interface WorkProps {
  scope: FigureScope
  areTables: boolean
  onTables: () => void
}

function Work({ scope, areTables, onTables }: WorkProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { board = 'overview' } = useSearch({ from: '/frame/client/$client/analytics' })
  const { error } = useFigure('analytics.summary', scope)
  const days = t('beside', { period: text.range(scope.period), before: text.range(scope.before) })
  // What holds nothing to be focused can be scrolled by keys only while it has the focus itself.
  const focused =
    board === 'definitions' ? { tabIndex: 0, role: 'region', 'aria-label': t('boards.definitions') } : {}
  return (
    <>
      <PaneHeader title={t(`boards.${board}`)} note={days} isScreen>
        <Button look="bare" keys="Shift+V" onPress={onTables}>
          {areTables ? t('showDrawings') : t('showTables')}
        </Button>
      </PaneHeader>
      {scope.query !== '' && <p className={styles.filter}>{t('filteredBy', { query: scope.query })}</p>}
      {error ? (
        <FailureNotice error={error} />
      ) : (
        <div className={styles.body} {...focused}>
          <Board name={board} scope={scope} />
        </div>
      )}
    </>
  )
}

function useSurroundings(client: string, areTables: boolean): FigureContext {
  const t = useTranslations('analytics')
  const sayFailure = useSayFailure()
  const navigate = useNavigate()
  return useMemo(() => {
    const said = (name: string) => (saving: Promise<{ saved: boolean }>) =>
      void saving.then(({ saved }) => saved && sayOutcome({ text: t('saved', { name }) })).catch(sayFailure)
    return {
      areTables,
      open: (query) =>
        void navigate({ to: '/client/$client/inbox', params: { client }, search: { q: query } }),
      save: (name, text) => said(name)(saveText(name, text)),
      savePng: (name, drawing) => said(name)(drawingAsPng(drawing).then((png) => savePicture(name, png))),
    }
  }, [areTables, client, navigate, sayFailure, t])
}
