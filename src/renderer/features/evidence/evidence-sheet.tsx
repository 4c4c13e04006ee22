import { useFormatter, useTranslations } from 'use-intl'
import type { EvidenceDocument } from '@shared/model/evidence'
import { EvidenceEntry } from './evidence-entry'
import styles from './evidence.module.css'
import { useExactTime } from './use-exact-time'

/** What was said, when, by whom and what we answered, with the sums by which it can be checked. */
export function EvidenceSheet({ document }: { document: EvidenceDocument }) {
  const t = useTranslations()
  const format = useFormatter()
  const exact = useExactTime()
  const { case: detail, chain } = document
  return (
    <article className={styles.sheet}>
      <header>
        <p className={styles.kicker}>
          {document.client} · {document.subject}
        </p>
        <h1>{t('evidencePage.title', { id: String(detail.id) })}</h1>
        <p>{t('evidencePage.made', { at: exact(document.madeAt) })}</p>
      </header>
      <dl className={styles.facts}>
        <Fact label={t('evidencePage.person')}>{detail.person?.name ?? t('detail.nobody')}</Fact>
        <Fact label={t('evidencePage.state')}>{t(`cases.queues.${detail.queue}`)}</Fact>
        <Fact label={t('cases.channels')}>
          {detail.channels.map((platform) => t(`platforms.${platform}`)).join(' › ')}
        </Fact>
        <Fact label={t('evidencePage.mentions')}>{format.number(document.mentions.length)}</Fact>
        <Fact label={t('cases.answer.first')}>
          {detail.firstAnsweredAt === null ? t('cases.none') : exact(detail.firstAnsweredAt)}
        </Fact>
        {detail.outcome && <Fact label={t('cases.outcome')}>{t(`outcomes.${detail.outcome}`)}</Fact>}
      </dl>
      <h2>{t('evidencePage.texts')}</h2>
      {document.mentions.map((mention) => (
        <EvidenceEntry key={mention.id} mention={mention} />
      ))}
      {document.journal.length > 0 && <JournalTable journal={document.journal} />}
      <h2>{t('evidencePage.method')}</h2>
      <p>{t('evidencePage.methodText')}</p>
      <p>
        {t(chain.isUnbroken ? 'evidencePage.chainHolds' : 'evidencePage.chainBroken', {
          count: chain.entries,
        })}{' '}
        <span className={styles.hash}>{chain.head}</span>
      </p>
    </article>
  )
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Every entry of the journal that tells of the case, with its place in the chain. */
function JournalTable({ journal }: { journal: EvidenceDocument['journal'] }) {
  const t = useTranslations('evidencePage')
  const exact = useExactTime()
  return (
    <>
      <h2>{t('journal')}</h2>
      <table className={styles.journal}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('event')}</th>
            <th scope="col">{t('hash')}</th>
          </tr>
        </thead>
        <tbody>
          {journal.map(({ seq, at, event, hash }) => (
            <tr key={seq}>
              <td>{seq}</td>
              <td>{exact(at)}</td>
              <td>{event}</td>
              <td className={styles.hash}>{hash}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
