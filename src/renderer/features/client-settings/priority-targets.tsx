import { useTranslations } from 'use-intl'
import { priorities, type ClockRules, type Priority } from '@shared/model/clock'
import { CheckBox } from '../../ui/check-box'
import table from '../../ui/table.module.css'
import styles from './client-settings.module.css'
import { TargetRow } from './target-row'

interface PriorityTargetsProps {
  rules: ClockRules
  onChange: (changes: Partial<ClockRules>) => void
}

/** What a priority changes, the most pressing first, and for which the clock does not stop at night. */
export function PriorityTargets({ rules, onChange }: PriorityTargetsProps) {
  const t = useTranslations('clientSettings')
  const { byPriority, alwaysOpenFor } = rules
  const setAlwaysOpen = (priority: Priority, isOpen: boolean) =>
    onChange({
      alwaysOpenFor: priorities.filter((other) =>
        other === priority ? isOpen : alwaysOpenFor.includes(other),
      ),
    })
  return (
    <table className={`${table.table} ${styles.table}`}>
      <thead>
        <tr>
          <th>{t('priority')}</th>
          <th>{t('firstMinutes')}</th>
          <th>{t('nextMinutes')}</th>
          <th>{t('dayAndNight')}</th>
        </tr>
      </thead>
      <tbody>
        {priorities.toReversed().map((priority) => (
          <TargetRow
            key={priority}
            name={t(`priorities.${priority}`)}
            targets={byPriority[priority] ?? {}}
            rules={rules}
            onChange={(targets) => onChange({ byPriority: { ...byPriority, [priority]: targets } })}
          >
            <CheckBox
              label={`${t(`priorities.${priority}`)}: ${t('dayAndNight')}`}
              isOn={alwaysOpenFor.includes(priority)}
              onChange={(isOpen) => setAlwaysOpen(priority, isOpen)}
            />
          </TargetRow>
        ))}
      </tbody>
    </table>
  )
}
