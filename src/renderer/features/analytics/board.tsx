import { AccountsFigure } from '../../parts/figures/accounts-figure'
import { AgeingFigure } from '../../parts/figures/ageing-figure'
import { AnswerTrendFigure } from '../../parts/figures/answer-trend-figure'
import { LanguagesFigure, SourcesFigure } from '../../parts/figures/channels-figure'
import type { FigureScope } from '../../parts/figures/figure-scope'
import { FirstAnswerFigure } from '../../parts/figures/first-answer-figure'
import { PromisesFigure, RecoveryFigure } from '../../parts/figures/follow-through-figures'
import { HoursFigure } from '../../parts/figures/hours-figure'
import { KeyFigures } from '../../parts/figures/key-figures'
import { LagFigure } from '../../parts/figures/lag-figure'
import { OwnFaultsFigure } from '../../parts/figures/own-faults-figure'
import { OwnTextsFigure } from '../../parts/figures/own-texts-figure'
import { PlatformRatingsFigure } from '../../parts/figures/platform-ratings-figure'
import { RatingsFigure, RatingTrendFigure } from '../../parts/figures/ratings-figures'
import { RivalTopicsFigure } from '../../parts/figures/rival-topics-figure'
import { ShelfFigure } from '../../parts/figures/shelf-figure'
import { SubjectSentimentFigure } from '../../parts/figures/subject-sentiment-figure'
import { TopicsFigure } from '../../parts/figures/topics-figure'
import { VoiceFigure } from '../../parts/figures/voice-figure'
import { VolumeFigure } from '../../parts/figures/volume-figure'
import styles from './analytics.module.css'
import { stepNameOf } from '@shared/model/period'
import type { BoardName } from './boards'
import { CausesBoard } from './causes-board'
import { DefinitionsBoard } from './definitions-board'
import { useFigure } from './queries'
import { QuietLine } from './quiet-line'
import { SilenceBoard } from './silence-board'

interface BoardProps {
  scope: FigureScope
}

const boards: Record<BoardName, (props: BoardProps) => React.ReactNode> = {
  overview: Overview,
  volume: VolumeBoard,
  response: ResponseBoard,
  causes: CausesBoard,
  channels: ChannelsBoard,
  promises: PromisesBoard,
  rivals: RivalsBoard,
  consistency: ConsistencyBoard,
  shelf: ShelfBoard,
  silence: SilenceBoard,
  definitions: DefinitionsBoard,
}

export function Board({ name, scope }: BoardProps & { name: BoardName }) {
  const Shown = boards[name]
  return <Shown scope={scope} />
}

/** The six figures and the drawings that say most, on one page. */
function Overview({ scope }: BoardProps) {
  const { data: summary } = useFigure('analytics.summary', scope)
  const { data: volume } = useFigure('analytics.volume', scope)
  const { data: answer } = useFigure('analytics.firstAnswer', scope)
  const { data: map } = useFigure('analytics.hours', scope)
  const { data: topics } = useFigure('analytics.topics', scope)
  const { data: voice } = useFigure('analytics.voice', scope)
  const { data: ageing } = useFigure('analytics.ageing', scope)
  return (
    <>
      <QuietLine scope={scope} />
      {summary && <KeyFigures summary={summary} />}
      <div className={styles.board}>
        <div className={styles.large}>{volume && <VolumeFigure volume={volume} scope={scope} />}</div>
        <div className={styles.third}>{answer && <FirstAnswerFigure answer={answer} scope={scope} />}</div>
        <div className={styles.third}>{map && <HoursFigure map={map} scope={scope} />}</div>
        <div className={styles.third}>
          {topics && <TopicsFigure topics={topics} scope={scope} most={8} />}
        </div>
        <div className={`${styles.third} ${styles.pair}`}>
          {voice && <VoiceFigure voice={voice} scope={scope} />}
          {ageing && <AgeingFigure ageing={ageing} scope={scope} />}
        </div>
      </div>
    </>
  )
}

function VolumeBoard({ scope }: BoardProps) {
  const { data: volume } = useFigure('analytics.volume', scope)
  const { data: ratings } = useFigure('analytics.ratings', scope)
  const { data: map } = useFigure('analytics.hours', scope)
  const shown = ratings?.asShown ?? []
  const step = stepNameOf(scope.period)
  return (
    <div className={styles.board}>
      <div className={styles.whole}>{volume && <VolumeFigure volume={volume} scope={scope} />}</div>
      <div className={styles.third}>{ratings && <RatingsFigure ratings={ratings} scope={scope} />}</div>
      <div className={styles.large}>
        {ratings && <RatingTrendFigure ratings={ratings} scope={scope} step={step} />}
      </div>
      {shown.length > 0 && (
        <div className={styles.whole}>
          <PlatformRatingsFigure shown={shown} scope={scope} />
        </div>
      )}
      <div className={styles.whole}>{map && <HoursFigure map={map} scope={scope} />}</div>
    </div>
  )
}

function ResponseBoard({ scope }: BoardProps) {
  const { data: answer } = useFigure('analytics.firstAnswer', scope)
  const { data: ageing } = useFigure('analytics.ageing', scope)
  if (!answer || !ageing) return null
  return (
    <div className={styles.board}>
      <div className={styles.half}>
        <FirstAnswerFigure answer={answer} scope={scope} />
      </div>
      <div className={`${styles.half} ${styles.pair}`}>
        <LagFigure answer={answer} scope={scope} />
        <AgeingFigure ageing={ageing} scope={scope} />
      </div>
      <div className={styles.whole}>
        <AnswerTrendFigure answer={answer} scope={scope} step={stepNameOf(scope.period)} />
      </div>
    </div>
  )
}

function ChannelsBoard({ scope }: BoardProps) {
  const { data: channels } = useFigure('analytics.channels', scope)
  if (!channels) return null
  return (
    <div className={styles.board}>
      <div className={styles.half}>
        <SourcesFigure channels={channels} scope={scope} />
      </div>
      <div className={styles.half}>
        <LanguagesFigure channels={channels} scope={scope} />
      </div>
    </div>
  )
}

function PromisesBoard({ scope }: BoardProps) {
  const { data } = useFigure('analytics.followThrough', scope)
  const step = stepNameOf(scope.period)
  if (!data) return null
  return (
    <div className={styles.board}>
      <div className={styles.half}>
        <PromisesFigure data={data} scope={scope} step={step} />
      </div>
      <div className={styles.half}>
        <RecoveryFigure data={data} scope={scope} step={step} />
      </div>
    </div>
  )
}

function RivalsBoard({ scope }: BoardProps) {
  const { data: voice } = useFigure('analytics.voice', scope)
  const { data: topics } = useFigure('analytics.rivalTopics', scope)
  return (
    <div className={styles.board}>
      <div className={styles.half}>{voice && <VoiceFigure voice={voice} scope={scope} />}</div>
      <div className={styles.half}>{voice && <SubjectSentimentFigure voice={voice} scope={scope} />}</div>
      <div className={styles.whole}>{topics && <RivalTopicsFigure data={topics} scope={scope} />}</div>
    </div>
  )
}

function ConsistencyBoard({ scope }: BoardProps) {
  const { data } = useFigure('analytics.consistency', scope)
  if (!data) return null
  return (
    <div className={styles.board}>
      <div className={`${styles.half} ${styles.pair}`}>
        <AccountsFigure data={data} scope={scope} />
        <OwnTextsFigure data={data} scope={scope} />
      </div>
      <div className={styles.half}>
        <OwnFaultsFigure data={data} />
      </div>
    </div>
  )
}

function ShelfBoard({ scope }: BoardProps) {
  const { data } = useFigure('analytics.shelf', scope)
  return (
    <div className={styles.board}>
      <div className={styles.whole}>{data && <ShelfFigure data={data} scope={scope} />}</div>
    </div>
  )
}
