import { useTranslations } from 'use-intl'
import { locales, type Locale } from '@shared/model/client'
import styles from './lang-choice.module.css'

/** Which language of a statement is shown. */
export function LangChoice({ lang, onChange }: { lang: Locale; onChange: (lang: Locale) => void }) {
  const t = useTranslations('crisis.statement')
  return (
    <span className={styles.langs} role="group" aria-label={t('language')}>
      {locales.map((each) => (
        <button key={each} type="button" aria-pressed={each === lang} onClick={() => onChange(each)}>
          {each}
        </button>
      ))}
    </span>
  )
}
