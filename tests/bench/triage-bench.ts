import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { emptyConfusion, macroF1 } from '../../scripts/training/measure'
import { readCorpus, readPublic, type LabelledText } from '../../scripts/training/texts'
import { loadReader, readableLangs } from '../../src/main/engine/triage/load-reader'
import {
  explainedTriageOf,
  triageOf,
  untaught,
  type ReadableMention,
  type Reader,
} from '../../src/main/engine/triage/triage'
import { loadRivals, type Rival } from './rivals'
import { line } from './figures'

// `npm run bench:triage`: everything in one run on one machine; speeds as texts a second on one core, and as ratios to ours.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '../shared/data/sentiment' } },
})
const [rivalFolder = ''] = positionals
const classes = ['negative', 'neutral', 'positive']

const before = process.memoryUsage().rss
const heldBefore = held()
const startedAt = performance.now()
const reader = loadReader()
for (const lang of readableLangs) reader.lexicon(lang)
const loadMs = performance.now() - startedAt
const loadMb = (process.memoryUsage().rss - before) / 1e6

const beforeTexts = held()
const texts = labelled()
const trainedOn = trainedSources()
const textBytes = held() - beforeTexts
console.log(
  `${texts.length} texts, ${Math.round(texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length)} characters on average\n`,
)
const plain = speedOf(triageOf, reader)
const explained = speedOf(explainedTriageOf, reader)
const heldMb = heldMemory()
console.log(line('load', `${loadMs.toFixed(0)} ms`, { limit: 150, value: loadMs, unit: 'ms' }))
console.log(
  line('memory of the process, grown by loading', `${loadMb.toFixed(0)} MB`, {
    limit: 80,
    value: loadMb,
    unit: 'MB',
  }),
)
console.log(
  line('memory held after reading all texts four times', `${heldMb.toFixed(0)} MB`, {
    limit: 80,
    value: heldMb,
    unit: 'MB',
  }),
)
console.log(
  line('full triage without reasons', `${plain.toFixed(0)} texts/s`, {
    limit: -15_000,
    value: -plain,
    unit: 'texts/s, at least',
  }),
)
console.log(
  line('full triage with reasons', `${explained.toFixed(0)} texts/s`, {
    limit: -4000,
    value: -explained,
    unit: 'texts/s, at least',
  }),
)

const ours: Rival = { name: 'atalaya', score: (text) => leaningScore(text) }
console.log(
  `\n${'package'.padEnd(24)}${readableLangs.map((lang) => lang.padStart(10)).join('')}${'texts/s'.padStart(10)}${'× ours'.padStart(9)}`,
)
let oursSpeed = 0
for (const rival of [ours, ...loadRivals(rivalFolder)]) {
  const { byLang, speed } = await measured(rival)
  oursSpeed ||= speed
  const cells = readableLangs.map((lang) => (byLang.get(lang) ?? '–').padStart(10)).join('')
  console.log(
    `${rival.name.padEnd(24)}${cells}${speed.toFixed(0).padStart(10)}${(speed / oursSpeed).toFixed(2).padStart(9)}`,
  )
}
console.log(
  '\nmacro-F1 in percent of negative, neutral, positive, over the classes that a source has: mean over all sources / over those that ours never learned from',
)

/** What the reader and its caches hold, without what the texts themselves take: everything else is garbage by then. */
function heldMemory(): number {
  return (held() - heldBefore - textBytes) / 1e6
}

function held(): number {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}

function labelled(): LabelledText[] {
  const hasPublic = existsSync(join(values.data, 'dev-open.jsonl.gz'))
  const open = hasPublic
    ? ['open', 'unclear', 'nc'].flatMap((licence) => readPublic(values.data, `dev-${licence}`))
    : []
  if (!hasPublic)
    console.log(`no public texts in ${values.data}: measured on the test part of our own corpus only`)
  return [...open, ...readCorpus('resources/corpus', 'test', readableLangs)].filter(
    ({ sentiment }) => sentiment !== null && sentiment !== 'mixed',
  )
}

function leaningScore(text: string): number {
  const { leaning } = triageOf(mention(text), reader, untaught)
  return classes.indexOf(leaning) - 1
}

function mention(text: string): ReadableMention {
  return { title: null, text, lang: null, rating: null }
}

/** The second of two rounds: the first warms up. */
function speedOf(
  triage: (mention: ReadableMention, reader: Reader, client: typeof untaught) => unknown,
  loaded: Reader,
): number {
  let speed = 0
  for (let round = 0; round < 2; round += 1) {
    const start = performance.now()
    for (const { text } of texts) triage(mention(text), loaded, untaught)
    speed = (texts.length / (performance.now() - start)) * 1000
  }
  return speed
}

/** What a package makes of all texts, by language; null from it is a text that it cannot read. */
async function measured({ score }: Rival): Promise<{ byLang: Map<string, string>; speed: number }> {
  const confusions = new Map<string, { lang: string; isNew: boolean; confusion: number[][] }>()
  let read = 0
  const start = performance.now()
  for (const { text, lang, source, sentiment } of texts) {
    const value = await score(text, lang)
    if (value === null) continue
    read += 1
    const name = `${lang} ${source}`
    const held = confusions.get(name) ?? {
      lang,
      isNew: !trainedOn.has(source),
      confusion: emptyConfusion(3),
    }
    confusions.set(name, held)
    held.confusion[classes.indexOf(sentiment ?? '')]![Math.sign(value) + 1]! += 1
  }
  const speed = (read / (performance.now() - start)) * 1000
  const byLang = new Map<string, string>()
  for (const lang of readableLangs) {
    const own = [...confusions.values()].filter((held) => held.lang === lang)
    if (own.length > 0) byLang.set(lang, `${meanOf(own)}/${meanOf(own.filter(({ isNew }) => isNew))}`)
  }
  return { byLang, speed }
}

function meanOf(held: readonly { confusion: number[][] }[]): string {
  const sum = held.reduce((total, { confusion }) => total + macroF1(confusion, false), 0)
  return held.length === 0 ? '–' : ((100 * sum) / held.length).toFixed(1)
}

/** Our own corpus too: its test part is by another hand, but written for the same readers. */
function trainedSources(): Set<string> {
  const hasPublic = existsSync(join(values.data, 'train-open.jsonl.gz'))
  const open = hasPublic ? readPublic(values.data, 'train-open').map(({ source }) => source) : []
  return new Set([...open, 'own corpus'])
}
