import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CaseRule } from '@shared/model/rule'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { Button, IconButton } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { useActionText } from './action-text'
import { useMoveRule, useRemoveRule, useRunRule, useSwitchRule } from './queries'
import styles from './rules.module.css'

interface RuleLineProps {
  client: string
  rule: CaseRule
  isFirst: boolean
  isLast: boolean
  onEdit: () => void
}

/** One rule in words, in its place in the order. */
export function RuleLine({ client, rule, isFirst, isLast, onEdit }: RuleLineProps) {
  const t = useTranslations('rules')
  const sayFailure = useSayFailure()
  const actionText = useActionText()
  const switchRule = useSwitchRule(client)
  const move = useMoveRule(client)
  const remove = useRemoveRule(client)
  const run = useRunRule(client)
  const { id, name, query, actions, isOn, endsHere } = rule
  const said = { onError: sayFailure }
  return (
    <li className={styles.rule}>
      <CheckBox
        isOn={isOn}
        label={t('isOn', { name })}
        onChange={(next) => switchRule.mutate({ id, isOn: next }, said)}
      />
      <div className={styles.words}>
        <b dir="auto">{name}</b>
        <code>{query}</code>
        <span>
          {actions.map(actionText).join(' · ')}
          {endsHere && ` · ${t('endsHere')}`}
        </span>
      </div>
      <div className={styles.acts}>
        <IconButton
          label={t('up', { name })}
          isDisabled={isFirst}
          onPress={() => move.mutate({ id, by: -1 })}
        >
          <ArrowUp size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={t('down', { name })}
          isDisabled={isLast}
          onPress={() => move.mutate({ id, by: 1 })}
        >
          <ArrowDown size={14} aria-hidden />
        </IconButton>
        <Button
          size="small"
          onPress={() =>
            run.mutate(id, {
              onSuccess: ({ changed }) => sayOutcome({ text: t('ran', { count: changed }) }),
              ...said,
            })
          }
        >
          {t('run')}
        </Button>
        <Button size="small" onPress={onEdit}>
          {t('edit')}
        </Button>
        <Button
          size="small"
          look="bare"
          onPress={() => remove.mutate(id, { onSuccess: () => sayOutcome({ text: t('removed', { name }) }) })}
        >
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
