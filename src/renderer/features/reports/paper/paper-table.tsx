import type { ReactNode } from 'react'
import styles from './report-paper.module.css'

export interface PaperColumn {
  name: string
  /** Figures stand at the right. */
  isFigure?: boolean
}

interface PaperTableProps {
  caption?: string
  columns: readonly PaperColumn[]
  rows: readonly { id: string | number; cells: readonly ReactNode[] }[]
}

/** A table that a screen reader can follow and that goes on over pages with its heads. */
export function PaperTable({ caption, columns, rows }: PaperTableProps) {
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ name, isFigure }) => (
            <th key={name} scope="col" data-figure={isFigure || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...cells] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index} data-figure={columns[index + 1]?.isFigure || undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
