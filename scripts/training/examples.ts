import { intents } from '../../src/shared/model/triage'
import type { Example } from './logistic'
import type { LabelledText } from './texts'

// What each head learns from the labels.

export const sentimentClasses = ['negative', 'neutral', 'positive']
/** Less in the languages in which we wrote most. */
const weightOfOwn: Record<string, number> = { es: 1.5, ro: 1.5 }
const usualWeightOfOwn = 2
/** Film dialogue: its labels were worked out from emotions, and mostly carried over translations. */
const weightOfDialogue = 0.5
/** Romanian has small public sets of many kinds, and no sister among the languages with large ones: found on held-back training texts. */
const weightOfPublic: Record<string, number> = { ro: 4 }
/** How far rare classes of a source are made up for: 1 would be in full. */
const balancing = 0.7
/**
 * What share of a text says that it is not neutral, where its source has no neutral texts. Where other public texts of the language are neutral, the reader learns
 * from it that film dialogue seldom is; where none are, it would learn that the language never is.
 */
const sayingNotNeutral = { amongNeutral: 0.7, alone: 0.1 }

export function sentimentExamples(texts: readonly LabelledText[]): Example[] {
  const labels = labelCounts(texts)
  const hasNeutral = langsWithNeutral(texts)
  return texts.flatMap((text, row): Example[] => {
    const { source, lang, sentiment } = text
    if (sentiment === null) return []
    const base = weightOf(text)
    const all = [0, 1, 2]
    if (sentiment === 'mixed')
      return [{ row, target: Float32Array.of(0.45, 0.1, 0.45), weight: base, known: all }]
    const counts = labels.get(`${source} ${lang}`) ?? new Map<string, number>()
    const known = all.filter((label) => counts.has(sentimentClasses[label] ?? ''))
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const weight = base * Math.min(4, total / counts.size / (counts.get(sentiment) ?? 1)) ** balancing
    const target = oneOf(sentimentClasses.indexOf(sentiment), known, 3)
    if (known.length === 3) return [{ row, target, weight, known }]
    const notNeutral = sayingNotNeutral[hasNeutral.has(lang) ? 'amongNeutral' : 'alone']
    return [
      { row, target, weight: weight * (1 - notNeutral), known },
      { row, target, weight: weight * notNeutral, known: all },
    ]
  })
}

function weightOf({ source, lang, domain }: LabelledText): number {
  if (source === 'own corpus') return weightOfOwn[lang] ?? usualWeightOfOwn
  return (domain === 'subtitle' ? weightOfDialogue : 1) * (weightOfPublic[lang] ?? 1)
}

/** The languages in which a public text is neutral. */
function langsWithNeutral(texts: readonly LabelledText[]): Set<string> {
  return new Set(
    texts
      .filter(({ sentiment, source }) => sentiment === 'neutral' && source !== 'own corpus')
      .map(({ lang }) => lang),
  )
}

/** How many texts of each source and language have each label. */
function labelCounts(texts: readonly LabelledText[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const { source, lang, sentiment } of texts) {
    if (sentiment === null || sentiment === 'mixed') continue
    const labels = counts.get(`${source} ${lang}`) ?? new Map<string, number>()
    counts.set(`${source} ${lang}`, labels.set(sentiment, (labels.get(sentiment) ?? 0) + 1))
  }
  return counts
}

/** A truth, and how far it is to be trusted. */
interface Truth {
  is: boolean
  trust: number
}

export function mixedTruth({ sentiment, source }: LabelledText): Truth | null {
  return source === 'own corpus' ? { is: sentiment === 'mixed', trust: 1 } : null
}

const trustInKind = 0.03

/** The label where there is one; else by what kind of text it is, with little trust. */
export function complaintTruth({ complaint, domain, source, sentiment }: LabelledText): Truth | null {
  if (complaint !== null) return { is: complaint, trust: 1 }
  // Nobody in a film complains to a business: what complaints are told apart from.
  if (domain === 'subtitle') return { is: false, trust: trustInKind }
  if (source === 'en-vader-amazon') return { is: sentiment === 'negative', trust: 6 * trustInKind }
  return null
}

export function binaryExamples(
  texts: readonly LabelledText[],
  truthOf: (text: LabelledText) => Truth | null,
): Example[] {
  const truths = texts.map(truthOf)
  const total = (is: boolean) => truths.reduce((sum, truth) => sum + (truth?.is === is ? truth.trust : 0), 0)
  const totals = { yes: total(true), no: total(false) }
  const balance = (totals.yes + totals.no) / 2
  return truths.flatMap((truth, row) => {
    if (truth === null) return []
    const weight = truth.trust * Math.min(3, balance / (truth.is ? totals.yes : totals.no))
    return [{ row, target: oneOf(truth.is ? 1 : 0, [0, 1], 2), weight, known: [0, 1] }]
  })
}

export function intentExamples(texts: readonly LabelledText[]): Example[] {
  const known = intents.map((_, index) => index)
  const counts = new Map<string, number>()
  for (const { intent } of texts) if (intent) counts.set(intent, (counts.get(intent) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return texts.flatMap(({ intent }, row) => {
    if (intent === null) return []
    const weight = Math.min(3, Math.sqrt(total / counts.size / (counts.get(intent) ?? 1)))
    return [{ row, target: oneOf(intents.indexOf(intent), known, intents.length), weight, known }]
  })
}

/** All but a twentieth on the label, the rest spread over the classes that its source knows: labels err. */
function oneOf(label: number, known: readonly number[], classes: number): Float32Array {
  const target = new Float32Array(classes)
  for (const one of known) target[one] = 0.05 / known.length
  target[label]! += 0.95
  return target
}
