import { useTranslations } from 'use-intl'
import type { SourceForm } from '@shared/model/source'
import type { KindWords } from '../../parts/use-kind-words'
import styles from './sources.module.css'

/** What a kind of source reads, what it takes, what it costs, and how long its texts may be kept: said before it is switched on. */
export function AboutKind({ form, words }: { form: SourceForm; words: KindWords }) {
  const t = useTranslations('addSource')
  const [rule = 'keep', days = '0'] = form.retention.split(':')
  return (
    <div className={styles.about}>
      <p>
        {words.find('about')} {form.answers && t('answers')}
      </p>
      <dl className={styles.words}>
        {words.find('guide') && (
          <>
            <dt>{t('guide')}</dt>
            <dd>{words.find('guide')}</dd>
          </>
        )}
        <dt>{t('terms')}</dt>
        <dd>{words.find('terms')}</dd>
        <dt>{t('retention')}</dt>
        <dd>
          {t(`retentions.${rule as 'keep' | 'delete_with_source' | 'max_age'}`, { days: Number(days) })}
        </dd>
      </dl>
    </div>
  )
}
