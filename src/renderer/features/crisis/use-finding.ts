import { useTranslations } from 'use-intl'
import type { SpikeRow, UsualRange } from '@shared/model/spike'
import { useTopicWord } from '../../parts/use-topic-word'

/** "13 complaints in the last 24 h, where 1–3 are usual". */
export function useFinding() {
  const t = useTranslations('crisis')
  const platforms = useTranslations('platforms')
  const topicWord = useTopicWord()
  const usualText = (usual: UsualRange | null, count: number) => {
    if (usual === null) return t('usual.unknown')
    const { low, high } = usual
    if (count >= low && count <= high && high > 0) return t('usual.within', { low, high })
    if (high === 0) return t('usual.none')
    return low === high ? t('usual.one', { high }) : t('usual.range', { low, high })
  }
  const nameOf = ({ subject, topic, platform }: SpikeRow) => {
    if (topic !== null) return t('aboutTopic', { what: subject.name, topic: topicWord(topic) })
    return platform === null
      ? subject.name
      : t('aboutOn', { what: subject.name, platform: platforms(platform) })
  }
  return {
    nameOf,
    finding: (count: number, usual: UsualRange | null) =>
      t('finding', { count, usual: usualText(usual, count) }),
    /** A spike in one sentence; of one that is over, the most in any day of it. */
    sentence: (spike: SpikeRow) => {
      const text = { count: spike.count, usual: usualText(spike, spike.count) }
      const finding = spike.endedAt === null ? t('finding', text) : t('atMost', text)
      return t('about', { what: nameOf(spike), finding })
    },
  }
}
