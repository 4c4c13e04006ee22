import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Tag } from '@shared/model/case'
import { priorities } from '@shared/model/clock'
import type { RuleAction, RuleDoes } from '@shared/model/rule'
import { Button, IconButton } from '../../ui/button'
import { Choice, TextInput } from '../../ui/field'
import { useActionText } from './action-text'
import styles from './rules.module.css'

const kinds = [
  'tag',
  'priority',
  'assign',
  'snooze-for',
  'template',
  'notify',
  'seen',
] as const satisfies readonly RuleDoes[]

interface ActionListProps {
  actions: readonly RuleAction[]
  onChange: (actions: RuleAction[]) => void
  isMissing: boolean
}

/** What a rule does, one after another, and a line to add to it. */
export function ActionList({ actions, onChange, isMissing }: ActionListProps) {
  const t = useTranslations('rules')
  const actionText = useActionText()
  const [kind, setKind] = useState<(typeof kinds)[number]>('tag')
  const [value, setValue] = useState('')
  const action = actionOf(kind, value)
  return (
    <fieldset className={styles.actions}>
      <legend>{t('does')}</legend>
      {actions.map((one, index) => (
        <span key={index} className={styles.action}>
          {actionText(one)}
          <IconButton
            label={t('removeAction', { text: actionText(one) })}
            onPress={() => onChange(actions.filter((_, at) => at !== index))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </span>
      ))}
      <div className={styles.adding}>
        <Choice
          label={t('kind')}
          value={kind}
          options={kinds.map((one) => ({ value: one, text: t(`kinds.${one}`) }))}
          onChange={(next) => {
            setKind(next)
            setValue('')
          }}
        />
        <ValueField kind={kind} value={value} onChange={setValue} />
        <Button
          isDisabled={action === null}
          onPress={() => {
            if (action) onChange([...actions, action])
            setValue('')
          }}
        >
          {t('addAction')}
        </Button>
      </div>
      {isMissing && <p className={styles.missing}>{t('actionsMissing')}</p>}
    </fieldset>
  )
}

interface ValueFieldProps {
  kind: (typeof kinds)[number]
  value: string
  onChange: (value: string) => void
}

function ValueField({ kind, value, onChange }: ValueFieldProps) {
  const t = useTranslations()
  switch (kind) {
    case 'priority':
      return (
        <Choice
          label={t('cases.priority')}
          value={priorities.find((one) => one === value) ?? 'high'}
          options={priorities.map((one) => ({ value: one, text: t(`priorities.${one}`) }))}
          onChange={onChange}
        />
      )
    case 'tag':
      return <TextInput label={t('cases.tag')} value={value} onChange={onChange} />
    case 'template':
      return <TextInput label={t('answers.name')} value={value} onChange={onChange} />
    case 'assign':
      return <TextInput label={t('cases.owner')} value={value} onChange={onChange} />
    case 'snooze-for':
      return <TextInput label={t('rules.hours')} value={value} onChange={onChange} />
    case 'notify':
    case 'seen':
      return null
  }
}

/** The action that is typed; null while it cannot be one. */
function actionOf(kind: (typeof kinds)[number], value: string): RuleAction | null {
  const text = value.trim()
  switch (kind) {
    case 'tag':
      return Tag.safeParse(text).success ? { do: 'tag', tag: text, isOn: true } : null
    case 'priority':
      return { do: 'priority', value: priorities.find((one) => one === text) ?? 'high' }
    case 'assign':
      return text === '' || text.length > 120 ? null : { do: 'assign', to: text }
    case 'snooze-for': {
      const hours = Number(text)
      return Number.isInteger(hours) && hours >= 1 && hours <= 2160 ? { do: 'snooze-for', hours } : null
    }
    case 'template':
      return text === '' || text.length > 80 ? null : { do: 'template', template: text }
    case 'notify':
      return { do: 'notify' }
    case 'seen':
      return { do: 'seen', isSeen: true }
  }
}
