import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ClockRules, Targets } from '@shared/model/clock'
import { MinutesInput } from './minutes-input'

interface TargetRowProps {
  name: string
  icon?: ReactNode
  targets: Targets
  rules: ClockRules
  onChange: (targets: Targets) => void
  /** The last cell. */
  children: ReactNode
}

/** What is said of one channel or priority; what is left empty is as for every mention. */
export function TargetRow({ name, icon, targets, rules, onChange, children }: TargetRowProps) {
  const t = useTranslations('clientSettings')
  const cell = (field: keyof Targets, title: string) => (
    <td>
      <MinutesInput
        isLabelHidden
        label={`${name}: ${title}`}
        value={targets[field]}
        otherwise={rules[field]}
        onChange={(minutes) => {
          const { [field]: _, ...others } = targets
          onChange(minutes === undefined ? others : { ...others, [field]: minutes })
        }}
      />
    </td>
  )
  return (
    <tr>
      <th scope="row">
        {icon}
        {name}
      </th>
      {cell('firstAnswerMinutes', t('firstMinutes'))}
      {cell('nextAnswerMinutes', t('nextMinutes'))}
      <td>{children}</td>
    </tr>
  )
}
