import { useTranslations } from 'use-intl'
import type { Judgement } from '@shared/model/correction'
import type { Sentiment } from '@shared/model/mention'
import type { MentionDetail } from '@shared/model/mention-view'
import { useCommand } from '../../commands/command-registry'
import { useTopicWord } from '../../parts/use-topic-word'
import { sayOutcome } from '../../parts/outcome'
import { useSayFailure } from '../../parts/use-failure-words'
import { useCorrect, useUndoCorrections } from '../triage/queries'

/** One key says what the open mention is; the outcome line tells it, and takes it back. */
export function useCorrectionCommands(client: string, mention: MentionDetail | undefined): void {
  const judge = useJudge(client)
  const say = (judgement: Judgement) => mention && (() => judge([mention.id], judgement))
  const feel = (value: Sentiment) => say({ field: 'sentiment', value })
  useCommand('feel-negative', feel('negative'))
  useCommand('feel-mixed', feel('mixed'))
  useCommand('feel-neutral', feel('neutral'))
  useCommand('feel-positive', feel('positive'))
  useCommand('complaint', say({ field: 'complaint', value: mention?.complaint ? 'no' : 'yes' }))
}

/** Keeps a judgement, and offers to take it back. */
export function useJudge(client: string): (mentions: number[], judgement: Judgement) => void {
  const t = useTranslations()
  const sayFailure = useSayFailure()
  const learnedText = useLearnedText()
  const correct = useCorrect(client)
  const undo = useUndoCorrections(client)
  return (mentions, judgement) =>
    correct.mutate(
      { mentions, judgement },
      {
        onSuccess: ({ corrections }) =>
          sayOutcome({
            text: learnedText(judgement),
            undo: () => {
              undo.mutate(corrections)
              sayOutcome({ text: t('triage.undone') })
            },
          }),
        onError: sayFailure,
      },
    )
}

/** What was learned, in words. */
function useLearnedText(): (judgement: Judgement) => string {
  const t = useTranslations()
  const topicWord = useTopicWord()
  return (judgement) => {
    switch (judgement.field) {
      case 'sentiment':
        return t('triage.learnedSentiment', { sentiment: t(`sentiments.${judgement.value}`) })
      case 'complaint':
        return t(judgement.value === 'yes' ? 'triage.learnedComplaint' : 'triage.learnedNoComplaint')
      case 'topic':
        return t(judgement.value === 'yes' ? 'triage.learnedTopic' : 'triage.learnedNoTopic', {
          topic: topicWord(judgement.topic),
        })
    }
  }
}
