import { Button } from '../../ui/button'
import { useFigureSurroundings } from './figure-context'
import styles from './figure.module.css'

/** The rows that a drawing shows, each perhaps with the query that finds what it counts. */
export interface FigureRows {
  heads: readonly string[]
  rows: readonly { id: string; cells: readonly string[]; query?: string }[]
}

export function FigureTable({ heads, rows, label }: FigureRows & { label: string }) {
  const { open } = useFigureSurroundings()
  return (
    // A box that scrolls can be scrolled by keys only while it has the focus.
    <div className={styles.rows} tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name = '', ...cells], query }) => (
            <tr key={id}>
              <th scope="row">
                {query !== undefined && open ? (
                  <Button look="link" size="small" onPress={() => open(query)}>
                    {name}
                  </Button>
                ) : (
                  name
                )}
              </th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
