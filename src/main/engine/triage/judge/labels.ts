import type { Sentiment } from '@shared/model/mention'

/** What a judge tells apart. "Mixed" is none of its words: only our own reader and the user say it. */
export const judgedClasses = ['negative', 'neutral', 'positive'] as const satisfies readonly Sentiment[]
export type JudgedClass = (typeof judgedClasses)[number]

/** What a model says of a text; the score goes from −1 (surely unhappy) to 1 (surely happy). */
export interface Judgment {
  sentiment: JudgedClass
  score: number
}

const words: Record<JudgedClass, readonly string[]> = {
  negative: ['negative', 'neg', 'negativo', 'negativa', 'negativ'],
  neutral: ['neutral', 'neu', 'neutro', 'neutra', 'neutru'],
  positive: ['positive', 'pos', 'positivo', 'positiva', 'pozitiv', 'pozitiva', 'poz'],
}
const classByWord = new Map(judgedClasses.flatMap((name) => words[name].map((word) => [word, name] as const)))

/**
 * What each output of a model counts for, by the labels of its config.json; null where they do not tell. All labels must be understood: an output that is left
 * out would take its share from the others unseen.
 */
export function classesOf(id2label: Readonly<Record<string, string>>): JudgedClass[] | null {
  const size = Object.keys(id2label).length
  const labels = Array.from({ length: size }, (_, index) => id2label[index])
  const classes = labels.map((label) => (label === undefined ? null : classOf(folded(label), size)))
  const isTelling = classes.includes('negative') && classes.includes('positive')
  return isTelling && classes.every((name) => name !== null) ? classes : null
}

function classOf(label: string, size: number): JudgedClass | null {
  const stars = /^([1-5]) (?:stars?|estrellas?|stele|stea)$/.exec(label)?.[1]
  if (stars !== undefined) return classOfPlace(Number(stars), 1, 5)
  const place = /^label (\d)$/.exec(label)?.[1]
  if (place !== undefined) return size === 2 || size === 3 ? classOfPlace(Number(place), 0, size - 1) : null
  return classByWord.get(label.replace(/^(?:very|muy|foarte) /, '')) ?? null
}

/** Of labels that are in order, worst first, only the one in the middle is neither bad nor good. */
function classOfPlace(place: number, worst: number, best: number): JudgedClass {
  const middle = (worst + best) / 2
  return place < middle ? 'negative' : place > middle ? 'positive' : 'neutral'
}

/** "Very_Negative" and "negativă" as words of plain letters. */
function folded(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
