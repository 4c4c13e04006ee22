import { useRef, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { MetricName } from '@shared/model/metric'
import { MenuButton } from '../../ui/menu-button'
import { drawingAsSvg, rowsAsCsv } from './export-drawing'
import { useFigureSurroundings } from './figure-context'
import { FigureTable, type FigureRows } from './figure-table'
import styles from './figure.module.css'
import { HowCounted } from './how-counted'

interface FigureProps extends FigureRows {
  /** What it shows, by its one definition. */
  metric: MetricName
  /** The finding, as a sentence. */
  title: string
  /** What is drawn, of which period, of how many. */
  note: string
  /** Where a benchmark comes from, and how far it can be trusted. */
  source?: string
  /** False where there is nothing to draw; the title says so. */
  isDrawn: boolean
  /** The query that finds all that the figure is about. */
  query?: string
  children: ReactNode
}

/** A drawing with its finding, its rows on demand, and its ways out. */
export function Figure({ metric, title, note, source, isDrawn, query, children, ...rows }: FigureProps) {
  const t = useTranslations('analytics')
  const { areTables, open, save, savePng } = useFigureSurroundings()
  const [isTurned, setTurned] = useState(false)
  const [isDefined, setDefined] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const isTable = areTables !== isTurned
  const drawing = () => figure.current?.querySelector('svg[role="img"]') as SVGSVGElement | null
  const choose = (id: 'table' | 'open' | 'svg' | 'png' | 'csv' | 'how') => {
    const svg = drawing()
    if (id === 'how') setDefined(true)
    if (id === 'table') setTurned(!isTurned)
    if (id === 'open' && query !== undefined) open?.(query)
    if (id === 'csv') save?.(`${title}.csv`, rowsAsCsv(rows))
    if (id === 'svg' && svg) save?.(`${title}.svg`, drawingAsSvg(svg))
    if (id === 'png' && svg) savePng?.(`${title}.png`, svg)
  }
  const how = { id: 'how' as const, text: t('howCounted') }
  const pictures = [
    { id: 'svg' as const, text: t('saveSvg') },
    { id: 'png' as const, text: t('savePng') },
  ]
  const items = [
    { id: 'table' as const, text: isTable ? t('asDrawing') : t('asTable') },
    ...(query === undefined ? [] : [{ id: 'open' as const, text: t('openMentions') }]),
    ...(isTable ? [] : pictures),
    { id: 'csv' as const, text: t('saveCsv') },
    how,
  ]
  return (
    <figure ref={figure} className={styles.figure}>
      <figcaption>
        <h2>{title}</h2>
        {save && (
          <MenuButton label={t('more', { title })} items={isDrawn ? items : [how]} onChoose={choose} />
        )}
        <p>{note}</p>
      </figcaption>
      {isDrawn ? isTable ? <FigureTable {...rows} label={title} /> : children : null}
      {source && isDrawn && <p className={styles.source}>{source}</p>}
      {isDefined && <HowCounted metric={metric} onClose={() => setDefined(false)} />}
    </figure>
  )
}
