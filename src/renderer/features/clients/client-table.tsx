import { useTranslations } from 'use-intl'
import type { ClientOverview } from '@shared/model/client'
import table from '../../ui/table.module.css'
import type { OpenDialog } from './client-dialogs'
import { ClientLine } from './client-line'
import styles from './clients.module.css'
import { needOf, needs } from './need-of'

interface ClientTableProps {
  clients: ClientOverview[]
  isGrouped: boolean
  onOpen: OpenDialog
}

/** The lines of the overview, in the groups of who needs somebody when. */
export function ClientTable({ clients, isGrouped, onOpen }: ClientTableProps) {
  const t = useTranslations('clients')
  const groups = isGrouped
    ? needs.map((need) => ({ need, lines: clients.filter((client) => needOf(client) === need) }))
    : [{ need: null, lines: clients }]
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('client')}</th>
          <th>{t('why')}</th>
          <th className={table.number}>{t('open')}</th>
          <th className={table.number}>{t('overdue')}</th>
          <th className={table.number}>{t('late')}</th>
          <th>{t('negative')}</th>
          <th>{t('lastRead')}</th>
          <th>{t('backup')}</th>
          <th>
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ need, lines }) => (
          <tbody key={need}>
            {need && (
              <tr className={styles.groupLine}>
                <th colSpan={9} scope="rowgroup">
                  {t(`groups.${need}`)} <span>{lines.length}</span>
                </th>
              </tr>
            )}
            {lines.map((client) => (
              <ClientLine key={client.id} client={client} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
    </table>
  )
}
