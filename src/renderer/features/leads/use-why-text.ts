import { useFormatter, useTranslations } from 'use-intl'
import type { Fit, FitTerm } from '@shared/model/lead'
import { useLanguageName } from '../../parts/use-language-name'
import { useTopicWord } from '../../parts/use-topic-word'

/** Of fewer than this, a share would say more than is known: they are counted. */
const leastForShare = 20

/** Why the client fits a lead, in one sentence with its n. */
export function useWhyText(): (fit: Fit) => string {
  const t = useTranslations('leads.why')
  const strengthText = useStrengthText()
  return ({ terms }) => {
    const term = terms.find((one) => one.term === 'strength')
    return term && term.points > 0 ? strengthText(term) : t('weak')
  }
}

function useStrengthText(): (term: FitTerm) => string {
  const t = useTranslations('leads.why')
  const format = useFormatter()
  const topicWord = useTopicWord()
  return ({ code, data }) => {
    const text = String(data['declared'] ?? '')
    const n = Number(data['n'] ?? 0)
    const positive = Number(data['positive'] ?? 0)
    const topic = topicWord(String(data['topic'] ?? ''))
    switch (code) {
      case 'declared':
        return text
      case 'declared-measured':
        return t('declaredMeasured', { text, positive, n })
      case 'doubted':
        return t('doubted', { text, positive, n })
      default:
        return n < leastForShare
          ? t('counted', { positive, n, topic })
          : t('share', {
              share: format.number(positive / n, { style: 'percent', maximumFractionDigits: 0 }),
              ...{ n, topic },
            })
    }
  }
}

/** What one part of a fit was given for. */
export function useTermText(): (term: FitTerm) => string {
  const t = useTranslations('leads.terms')
  const strengthText = useStrengthText()
  const languageName = useLanguageName()
  return (term) => {
    const { code, data } = term
    switch (code) {
      case 'no-topic':
        return t('noTopic')
      case 'no-strength':
        return t('noStrength')
      case 'complaint':
      case 'unhappy':
        return t(code)
      case 'complaint-rated':
        return t('complaintRated', { stars: Number(data['stars']) })
      case 'unhappy-rated':
        return t('unhappyRated', { stars: Number(data['stars']) })
      case 'seeking':
        return t('seeking')
      case 'not-seeking':
        return t('notSeeking')
      case 'no-language':
        return t('noLanguage')
      case 'spoken':
        return t('spoken', { lang: languageName(String(data['lang'])) })
      case 'unspoken':
        return t('unspoken', { lang: languageName(String(data['lang'])) })
      case 'days':
        return t('days', { days: Number(data['days']) })
      case 'reach':
        return t('reach', { count: Number(data['count']) })
      case 'no-reach':
        return t('noReach')
      default:
        return strengthText(term)
    }
  }
}
