import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ruleNatures } from '@shared/text/review/rules'
import { useWords } from '../../parts/use-words'
import { Button } from '../../ui/button'
import table from '../../ui/table.module.css'
import styles from './practice.module.css'
import { rulesMet } from './rules-met'
import type { Round } from './use-round'

/** A round by rule, in counts: what was missed, most often first, then in one line what never was. */
export function PracticeSummary({ answered, onAgain }: Pick<Round, 'answered'> & { onAgain: () => void }) {
  const t = useTranslations('practice')
  const words = useWords()
  const rules = rulesMet(answered)
  const missed = rules.filter(({ met, all }) => met < all)
  const always = rules.filter(({ met, all }) => met === all)
  return (
    <section className={styles.summary} aria-labelledby="round-title" tabIndex={0} data-home>
      <header>
        <h2 id="round-title">{t('summary')}</h2>
        <span className={styles.faint}>{t('summaryNote', { count: answered.length })}</span>
      </header>
      {missed.length > 0 && (
        <table className={`${table.table} ${styles.rules}`}>
          <thead>
            <tr>
              <th scope="col">{t('rule')}</th>
              <th scope="col" className={table.number}>
                {t('met')}
              </th>
            </tr>
          </thead>
          <tbody>
            {missed.map(({ rule, met, all }) => (
              <tr key={rule} data-rule={rule}>
                <td>
                  <b>{words(`review.rules.${rule}`)}</b> <span>({ruleNatures[rule].practice})</span>
                  <p>{words(`review.fixes.${rule}`)}</p>
                </td>
                <td className={table.number}>{t('metOf', { met, all })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {always.length > 0 && (
        <p className={styles.always}>
          <CircleCheck size={16} aria-hidden />
          <b>{t('alwaysMet')}:</b> {always.map(({ rule }) => words(`review.rules.${rule}`)).join(', ')}
        </p>
      )}
      <Button look="primary" autoFocus onPress={onAgain}>
        {t('again')}
      </Button>
    </section>
  )
}
