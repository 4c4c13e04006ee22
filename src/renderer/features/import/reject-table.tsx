import { useTranslations } from 'use-intl'
import type { RejectedRow } from '@shared/model/import'
import styles from './import.module.css'

const shown = 100

/** The rows that stay out, each with its place in the file and the reason. */
export function RejectTable({ rejected }: { rejected: RejectedRow[] }) {
  const t = useTranslations('import')
  return (
    <table className={styles.rejected}>
      <tbody>
        {rejected.slice(0, shown).map(({ line, reason, value }) => (
          <tr key={`${line} ${reason}`}>
            <td>{t('line', { line })}</td>
            <td className={styles.bad} dir="auto">
              {value || t('noValue')}
            </td>
            <td>{t(`rejects.${reason}`, { value })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function rejectsAsCsv(rejected: RejectedRow[]): string {
  const quoted = (text: string) => `"${(/^\s*[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = rejected.map(({ line, reason, value }) => [line, quoted(reason), quoted(value)].join(','))
  return ['line,reason,value', ...lines, ''].join('\r\n')
}
