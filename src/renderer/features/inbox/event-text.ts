import { useTranslations } from 'use-intl'
import { outcomes, spamReasons } from '@shared/model/case'
import { caseSteps } from '@shared/model/case-steps'
import { priorities } from '@shared/model/clock'
import { useTime } from '../../parts/use-time'

// Events of the journal that have words of their own; any other is told as it is named.
const ofPromises = ['found', 'make', 'confirm', 'keep', 'break', 'move', 'cancel', 'give'] as const
const ofReplies = [
  'begun',
  'submit',
  'approve',
  'return',
  'queue',
  'hold',
  'copy',
  'post',
  'discard',
  'rewrite',
  'overridden',
  'sending',
  'sent',
  'seen',
  'refused',
  'failed',
  'unknown',
] as const

type Data = Record<string, unknown>

/** What happened to a case, in words. */
export function useEventText(): (event: string, data: Data) => string {
  const t = useTranslations()
  const time = useTime()
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const moment = (value: unknown) => (typeof value === 'number' ? time.moment(value) : '')
  const word = (data: Data): string => {
    const outcome = outcomes.find((one) => one === data['outcome'])
    const reason = spamReasons.find((one) => one === data['reason'])
    const priority = priorities.find((one) => one === data['value'])
    if (outcome) return t(`outcomes.${outcome}`)
    if (reason) return t(`spamReasons.${reason}`)
    return priority ? t(`priorities.${priority}`) : ''
  }
  return (event, data) => {
    const by = text(data['ruleName'])
    const told = tell()
    return by === '' ? told : t('events.byRule', { text: told, rule: by })
    function tell(): string {
      if (event === 'undone') return t('events.undone')
      if (event === 'person.merge') return t('events.personMerge')
      if (event === 'mention.erased') return t(data['reason'] ? 'events.erasedByTerms' : 'events.erased')
      if (event === 'mention.gone')
        return t('events.gone', {
          state: t(data['state'] === 'deleted' ? 'detail.states.deleted' : 'detail.states.vanished'),
        })
      if (event === 'mention.back') return t('events.back')
      const reply = ofReplies.find((one) => event === `reply.${one}`)
      if (reply) return t(`events.reply.${reply}`, { reason: text(data['reason']) })
      const promise = ofPromises.find((one) => event === `promise.${one}`)
      if (promise)
        return t(`events.promise.${promise}`, {
          count: Number(data['count'] ?? 1),
          at: moment(data['dueAt']),
          hasDue: typeof data['dueAt'] === 'number' ? 'yes' : 'no',
          to: text(data['to']) || t('cases.nobody'),
        })
      const name = caseSteps.find((one) => event === `case.${one}`)
      if (!name) return event
      return t(`events.${name}`, {
        to: text(data['to']) || t('cases.nobody'),
        tag: text(data['tag']),
        isOn: data['isOn'] === false ? 'no' : 'yes',
        at: moment(data['until'] ?? data['at']),
        word: word(data),
        cause: text(data['cause']),
      })
    }
  }
}
