import { Download } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { ImportPreview, PreviewRow, PreviewStatus, RejectedRow } from '@shared/model/import'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import styles from './import.module.css'
import { saveText } from './queries'
import { RejectTable, rejectsAsCsv } from './reject-table'

/** What the mapping makes of the file: its first rows, how many are new, and what cannot be read. */
export function PreviewPane({ preview, fileName }: { preview: ImportPreview | undefined; fileName: string }) {
  const t = useTranslations('import')
  const format = useFormatter()
  if (!preview) return <section className={styles.preview} aria-label={t('preview')} aria-busy />
  const { counts, rows, rejected, isPartial } = preview
  const total = format.number(counts.read)
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <h2 className={styles.heading}>
        {t('preview')}
        <span>
          {isPartial ? t('ofFirst', { shown: rows.length, total }) : t('of', { shown: rows.length, total })}
        </span>
        <PreviewCounts counts={counts} />
      </h2>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th className={styles.when}>{t('fields.publishedAt')}</th>
            <th className={styles.where}>{t('fields.channel')}</th>
            <th className={styles.who}>{t('fields.author')}</th>
            <th className={styles.number}>{t('fields.rating')}</th>
            <th>{t('fields.text')}</th>
            <th className={styles.status}>{t('row')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewLine key={row.line} row={row} />
          ))}
        </tbody>
      </table>
      {rejected.length > 0 && <Rejects rejected={rejected} count={counts.rejected} fileName={fileName} />}
    </section>
  )
}

function PreviewCounts({ counts }: { counts: ImportPreview['counts'] }) {
  const t = useTranslations('import')
  const format = useFormatter()
  const shown = (['new', 'known', 'revised', 'twice', 'rejected'] as const).filter(
    (kind) => kind === 'new' || counts[kind] > 0,
  )
  return (
    <span className={styles.counts}>
      {shown.map((kind) => (
        <span key={kind} data-kind={kind}>
          {t.rich(`counts.${kind}`, {
            count: counts[kind],
            shown: format.number(counts[kind]),
            b: (chunks) => <b>{chunks}</b>,
          })}
        </span>
      ))}
    </span>
  )
}

const statusTones: Record<PreviewStatus, 'ok' | 'plain' | 'accent'> = {
  new: 'ok',
  known: 'plain',
  twice: 'plain',
  revised: 'accent',
}

function PreviewLine({ row }: { row: PreviewRow }) {
  const t = useTranslations()
  const time = useTime()
  const isDim = row.status === 'known' || row.status === 'twice'
  return (
    <tr data-dim={isDim || undefined}>
      <td>{row.publishedAt === null ? '–' : time.compact(row.publishedAt)}</td>
      <td>{t(`platforms.${row.platform}`)}</td>
      <td dir="auto">{row.author ?? '–'}</td>
      <td className={styles.number}>{row.rating ? `${row.rating.value}` : '–'}</td>
      <td dir="auto" title={row.text}>
        {row.text}
      </td>
      <td>
        <Chip tone={statusTones[row.status]}>{t(`import.statuses.${row.status}`)}</Chip>
      </td>
    </tr>
  )
}

interface RejectsProps {
  rejected: RejectedRow[]
  count: number
  fileName: string
}

function Rejects({ rejected, count, fileName }: RejectsProps) {
  const t = useTranslations('import')
  return (
    <div className={styles.rejects}>
      <h3 className={styles.heading}>
        {t('rejectedTitle', { count })}
        <Button
          size="small"
          icon={<Download size={14} aria-hidden />}
          onPress={() => void saveText(`${fileName}.rejected.csv`, rejectsAsCsv(rejected))}
        >
          {t('saveRejects')}
        </Button>
      </h3>
      <RejectTable rejected={rejected} />
      <p className={styles.small}>{t('rejectedHint')}</p>
    </div>
  )
}
