import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { SourceGap } from '@shared/model/source'
import { useTime } from '../../parts/use-time'
import { sourceQueries } from './queries'
import styles from './sources.module.css'

/** What a source was not read of, and why. */
export function SourceGaps({ client, source }: { client: string; source: number }) {
  const t = useTranslations('sources')
  const time = useTime()
  const reasonOf = useReason()
  const { data: gaps = [] } = useQuery(sourceQueries.gaps(client, source))
  if (gaps.length === 0) return null
  return (
    <>
      <h4>{t('gaps')}</h4>
      <table className={styles.runs}>
        <tbody>
          {gaps.slice(0, 8).map((gap) => (
            <tr key={gap.toAt}>
              <td>
                {time.moment(gap.fromAt)} – {time.moment(gap.toAt)}
              </td>
              <td>{reasonOf(gap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function useReason() {
  const t = useTranslations()
  return ({ reason }: SourceGap) => {
    switch (reason) {
      case 'asleep':
      case 'closed':
      case 'away':
      case 'partial':
        return t(`sources.gapReasons.${reason}`)
      default:
        return t(`health.${reason}.run`)
    }
  }
}
