import { useTranslations } from 'use-intl'
import { stepNameOf } from '@shared/model/period'
import { AgeingFigure } from '../../../parts/figures/ageing-figure'
import { AnswerTrendFigure } from '../../../parts/figures/answer-trend-figure'
import { LanguagesFigure, SourcesFigure } from '../../../parts/figures/channels-figure'
import { FirstAnswerFigure } from '../../../parts/figures/first-answer-figure'
import { HoursFigure } from '../../../parts/figures/hours-figure'
import { RatingsFigure } from '../../../parts/figures/ratings-figures'
import { TopicsFigure } from '../../../parts/figures/topics-figure'
import { useFigureText } from '../../../parts/figures/use-figure-text'
import { VolumeFigure } from '../../../parts/figures/volume-figure'
import { useTopicWord } from '../../../parts/use-topic-word'
import { PaperSection } from './paper-section'
import { useReport } from './use-report'
import { useReportScope } from './use-report-scope'
import styles from './report-paper.module.css'

// The same figures as on the screen; on paper nothing opens.

export function VolumeSection() {
  const { figures } = useReport()
  return (
    <PaperSection name="volume" isFlowing>
      <VolumeFigure volume={figures.volume} scope={useReportScope()} />
    </PaperSection>
  )
}

export function TopicsSection() {
  const { figures, quotes } = useReport()
  const t = useTranslations('report')
  const text = useFigureText()
  const word = useTopicWord()
  return (
    <PaperSection name="topics" isFlowing>
      <TopicsFigure topics={figures.topics} scope={useReportScope()} most={10} />
      <div className={styles.quotes}>
        {quotes.map(({ topic, text: said, lang, source, at }) => (
          <blockquote key={topic}>
            <p lang={lang ?? undefined} dir="auto">
              {said}
            </p>
            <footer>{t('quoteFrom', { topic: word(topic), source, day: text.day(dayOf(at)) })}</footer>
          </blockquote>
        ))}
      </div>
    </PaperSection>
  )
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

export function ChannelsSection() {
  const { figures } = useReport()
  const scope = useReportScope()
  return (
    <PaperSection name="channels" isFlowing>
      <LanguagesFigure channels={figures.channels} scope={scope} />
      <SourcesFigure channels={figures.channels} scope={scope} />
      <RatingsFigure ratings={figures.ratings} scope={scope} />
    </PaperSection>
  )
}

export function ResponseSection() {
  const { figures, period } = useReport()
  const scope = useReportScope()
  return (
    <PaperSection name="response" isFlowing>
      <FirstAnswerFigure answer={figures.firstAnswer} scope={scope} />
      <AnswerTrendFigure answer={figures.firstAnswer} scope={scope} step={stepNameOf(period)} />
      <HoursFigure map={figures.hours} scope={scope} />
      <AgeingFigure ageing={figures.ageing} scope={scope} />
    </PaperSection>
  )
}
