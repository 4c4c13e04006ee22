import { useFormatter, useTranslations } from 'use-intl'
import type { CrisisRoom } from '@shared/model/crisis'
import { PlatformIcon } from '../../parts/platform-icon'
import styles from './severity-facts.module.css'

/** Of fewer than this, a share would say more than is known: they are counted. */
const leastForShare = 20

/** The level and each of its three terms, with what it was counted from. */
export function SeverityFacts({
  room: { level, severity, unanswered, closedAt, isDrill },
}: {
  room: CrisisRoom
}) {
  const t = useTranslations('crisis.facts')
  const platforms = useTranslations('platforms')
  const format = useFormatter()
  const { channels, negativity, reach } = severity
  const share = () =>
    negativity.of < leastForShare
      ? t('counts', { count: negativity.count, of: negativity.of })
      : t('share', {
          share: format.number(negativity.count / negativity.of, {
            style: 'percent',
            maximumFractionDigits: 0,
          }),
          ...{ count: negativity.count, of: negativity.of },
        })
  const points = t('points', { a: channels.points, b: negativity.points, c: reach.points })
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('level')}</dt>
        <dd title={points}>
          {t('product', { level })}
          <small>{points}</small>
        </dd>
      </div>
      <div>
        <dt>{t('channels')}</dt>
        <dd>
          {channels.platforms.slice(0, 5).map((platform) => (
            <span key={platform} title={platforms(platform)}>
              <PlatformIcon platform={platform} />
              <span className="visually-hidden">{platforms(platform)}</span>
            </span>
          ))}
          {channels.platforms.length}
        </dd>
      </div>
      <div>
        <dt>{t('negative')}</dt>
        <dd>{share()}</dd>
      </div>
      <div>
        <dt>{t('reach')}</dt>
        <dd>{t('people', { count: reach.people })}</dd>
      </div>
      {closedAt === null && !isDrill && (
        <div>
          <dt>{t('unanswered')}</dt>
          <dd data-tone={unanswered.total > 0 ? 'danger' : undefined}>{format.number(unanswered.total)}</dd>
        </div>
      )}
    </dl>
  )
}
