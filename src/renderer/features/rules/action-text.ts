import { useTranslations } from 'use-intl'
import type { RuleAction } from '@shared/model/rule'

/** What an action of a rule does, in words. */
export function useActionText(): (action: RuleAction) => string {
  const t = useTranslations()
  return (action) => {
    switch (action.do) {
      case 'assign':
        return t('rules.actions.assign', { to: action.to ?? t('cases.nobody') })
      case 'priority':
        return t('rules.actions.priority', { value: t(`priorities.${action.value}`) })
      case 'tag':
        return t(action.isOn ? 'rules.actions.tag' : 'rules.actions.untag', { tag: action.tag })
      case 'snooze-for':
        return t('rules.actions.snooze', { hours: action.hours })
      case 'template':
        return t('rules.actions.template', { template: action.template })
      case 'notify':
        return t('rules.actions.notify')
      case 'seen':
        return t('rules.actions.seen')
    }
  }
}
