import { useTranslations } from 'use-intl'
import type { EvidenceMention } from '@shared/model/evidence'
import styles from './evidence.module.css'
import { useExactTime } from './use-exact-time'

/** One mention as evidence: its words, where and when they stood, its edits as differences, and our answer. */
export function EvidenceEntry({ mention }: { mention: EvidenceMention }) {
  const t = useTranslations()
  const exact = useExactTime()
  return (
    <section className={styles.entry}>
      <h3>
        {t(`platforms.${mention.platform}`)} · {exact(mention.publishedAt)}
      </h3>
      <blockquote dir="auto">
        {mention.title && <b>{mention.title}</b>}
        {mention.text || t('inbox.noText')}
      </blockquote>
      {mention.revisions.map(({ seenAt, diff }) => (
        <div key={seenAt} className={styles.edit}>
          <p>{t('evidencePage.edited', { at: exact(seenAt) })}</p>
          <p dir="auto">
            {diff.map(({ kind, text }, index) => {
              if (kind === 'added') return <ins key={index}>{text}</ins>
              return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>
            })}
          </p>
        </div>
      ))}
      {mention.ownerReply && (
        <div className={styles.answer}>
          <p>
            {t('saga.answer')}
            {mention.ownerReply.publishedAt !== null && ` · ${exact(mention.ownerReply.publishedAt)}`}
          </p>
          <blockquote dir="auto">{mention.ownerReply.text}</blockquote>
        </div>
      )}
      <dl className={styles.sums}>
        <Sum
          label={t('evidencePage.author')}
          value={[mention.authorName, mention.handle].filter(Boolean).join(' ')}
        />
        <Sum label={t('evidencePage.source')} value={`${mention.sourceName} · ${mention.externalId}`} />
        <Sum label={t('evidencePage.link')} value={mention.url ?? ''} />
        <Sum label={t('evidencePage.firstSeen')} value={exact(mention.firstSeenAt)} />
        <Sum label={t('evidencePage.hashFirst')} value={mention.hashAtFirstSight} />
        <Sum
          label={t('evidencePage.hashNow')}
          value={mention.hashNow === mention.hashAtFirstSight ? '' : mention.hashNow}
        />
        <Sum label={t('evidencePage.raw')} value={mention.rawSha256 ?? ''} />
        {mention.attachments.map(({ id, name, sha256 }) => (
          <Sum key={id} label={name} value={sha256} />
        ))}
      </dl>
    </section>
  )
}

function Sum({ label, value }: { label: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
