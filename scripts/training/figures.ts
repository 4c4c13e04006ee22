import { triageOf, untaught, type Reader } from '../../src/main/engine/triage/triage'
import { intents, starterTopics, type Triage } from '../../src/shared/model/triage'
import { sentimentClasses } from './examples'
import { against, calibrationError, emptyConfusion, f1Of, macroF1, sum } from './measure'
import type { LabelledText } from './texts'

/** How well a set of one source and one language was read, all in percent but `texts`. */
export interface SourceFigures {
  source: string
  lang: string
  domain: string
  texts: number
  language: number
  /** Macro-F1 of negative, neutral, positive over the classes that the source has; and over all three, as scikit-learn counts. */
  sentiment: number | null
  sentimentStrict: number | null
  /** Macro-F1 of negative against the rest. */
  negative: number | null
  complaint: number | null
  intent: number | null
  topics: number | null
  /** Expected calibration error of the sentiment's confidence. */
  calibration: number | null
}

/** Reads every text as the program does, language not given, and compares with the labels, source by source. */
export function figuresOf(texts: readonly LabelledText[], reader: Reader): SourceFigures[] {
  const groups = grouped(texts)
  return [...groups.values()].map((group) =>
    sourceFigures(
      group,
      group.map(({ text }) => triageOf({ title: null, text, lang: null, rating: null }, reader, untaught)),
    ),
  )
}

function grouped(texts: readonly LabelledText[]): Map<string, LabelledText[]> {
  const groups = new Map<string, LabelledText[]>()
  for (const text of texts) {
    const name = `${text.lang} ${text.source}`
    const group = groups.get(name)
    if (group) group.push(text)
    else groups.set(name, [text])
  }
  return groups
}

function sourceFigures(texts: readonly LabelledText[], readings: readonly Triage[]): SourceFigures {
  const { source, lang, domain } = texts[0]!
  const sentiments = emptyConfusion(3)
  const sure: { confidence: number; isRight: boolean }[] = []
  texts.forEach(({ sentiment }, at) => {
    if (sentiment === null || sentiment === 'mixed') return
    const label = readings[at]!.leaning
    sentiments[sentimentClasses.indexOf(sentiment)]![sentimentClasses.indexOf(label)]! += 1
    sure.push({ confidence: readings[at]!.confidence, isRight: label === sentiment })
  })
  const has = sure.length > 0
  return {
    source,
    lang,
    domain: new Set(texts.map((text) => text.domain)).size > 1 ? 'several' : domain,
    texts: texts.length,
    language: percent(readings.filter((reading) => reading.lang === lang).length / texts.length),
    sentiment: has ? percent(macroF1(sentiments, false)) : null,
    sentimentStrict: has ? percent(macroF1(sentiments, true)) : null,
    negative: has ? percent(macroF1(against(sentiments, 0), false)) : null,
    complaint: texts.some(({ complaint }) => complaint !== null) ? complaintF1(texts, readings) : null,
    intent: texts.some(({ intent }) => intent !== null) ? intentF1(texts, readings) : null,
    topics: texts.some(({ topics }) => topics !== null) ? topicF1(texts, readings) : null,
    calibration: has ? percent(calibrationError(sure)) : null,
  }
}

function complaintF1(texts: readonly LabelledText[], readings: readonly Triage[]): number {
  const confusion = emptyConfusion(2)
  texts.forEach(({ complaint }, at) => {
    if (complaint !== null) confusion[complaint ? 1 : 0]![readings[at]!.complaint ? 1 : 0]! += 1
  })
  return percent(f1Of(confusion, 1) ?? 0)
}

function intentF1(texts: readonly LabelledText[], readings: readonly Triage[]): number {
  const confusion = emptyConfusion(intents.length)
  texts.forEach(({ intent }, at) => {
    if (intent !== null) confusion[intents.indexOf(intent)]![intents.indexOf(readings[at]!.intent)]! += 1
  })
  return percent(macroF1(confusion, false))
}

/** Over all topics of all texts together (micro-F1). */
function topicF1(texts: readonly LabelledText[], readings: readonly Triage[]): number {
  const counts = starterTopics.map((topic) => {
    const there = texts.filter(({ topics }) => topics?.includes(topic)).length
    const said = readings.filter(({ topics }) => topics.includes(topic)).length
    const right = texts.filter(
      ({ topics }, at) => topics?.includes(topic) && readings[at]!.topics.includes(topic),
    ).length
    return { there, said, right }
  })
  const total = sum(counts.map(({ there, said }) => there + said))
  return percent(total === 0 ? 0 : (2 * sum(counts.map(({ right }) => right))) / total)
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
