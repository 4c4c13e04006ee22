import { useTranslations } from 'use-intl'
import type { ClockRules } from '@shared/model/clock'
import styles from './client-settings.module.css'
import { MinutesInput } from './minutes-input'

interface TargetsFormProps {
  rules: ClockRules
  onChange: (changes: Partial<ClockRules>) => void
}

/** What holds for every mention of which nothing else is said. */
export function TargetsForm({ rules, onChange }: TargetsFormProps) {
  const t = useTranslations('clientSettings')
  return (
    <div className={styles.targets}>
      <MinutesInput
        label={t('firstMinutes')}
        value={rules.firstAnswerMinutes}
        onChange={(minutes) => minutes !== undefined && onChange({ firstAnswerMinutes: minutes })}
      />
      <MinutesInput
        label={t('nextMinutes')}
        value={rules.nextAnswerMinutes}
        onChange={(minutes) => minutes !== undefined && onChange({ nextAnswerMinutes: minutes })}
      />
      <MinutesInput
        label={t('warnMinutes')}
        least={0}
        value={rules.warnMinutes}
        onChange={(minutes) => minutes !== undefined && onChange({ warnMinutes: minutes })}
      />
    </div>
  )
}
