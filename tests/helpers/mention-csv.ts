import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { sampleFiles } from '../../src/main/engine/sample/sample-files'
import { seeded, type Seeded } from './seeded'

// Large files of made-up mentions: short posts in three languages, put together from the sentences of the sample client.

export interface MentionCsvOptions {
  rows: number
  seed?: number
  /** The moment of the newest row; the file goes back from here, as exports do. */
  newest?: number
  /** So many different people write. */
  people?: number
}

const header = 'id,created_at,author,handle,channel,rating,text,url,lang,likes'
const channels = ['Twitter', 'Google', 'Trustpilot', 'Facebook', 'Email'] as const
const langs = ['en', 'en', 'es', 'es', 'ro'] as const
const minuteMs = 60_000

/** The lines of a CSV file, header first; the same options give the same file. */
export function* mentionCsvLines({
  rows,
  seed = 1,
  newest = Date.UTC(2026, 9, 31),
  people = 30_000,
}: MentionCsvOptions) {
  const random = seeded(seed)
  const sentences = sentencesByLang()
  yield `${header}\n`
  let at = newest
  for (let row = 1; row <= rows; row += 1) {
    at -= random.below(10 * minuteMs)
    yield `${lineOf(row, at, sentences, people, random)}\n`
  }
}

export async function writeMentionCsv(path: string, options: MentionCsvOptions): Promise<void> {
  const file = createWriteStream(path)
  Readable.from(mentionCsvLines(options)).pipe(file)
  await once(file, 'finish')
}

/** The texts alone, without end. */
export function* mentionTexts(seed: number): Generator<string, never> {
  const random = seeded(seed)
  const sentences = sentencesByLang()
  for (;;) yield textOf(sentences.get(random.pick(langs)) ?? [], random)
}

function lineOf(
  row: number,
  at: number,
  sentences: Map<string, string[]>,
  people: number,
  random: Seeded,
): string {
  const lang = random.pick(langs)
  const channel = random.pick(channels)
  const person = random.below(people)
  const rating = channel === 'Google' || channel === 'Trustpilot' ? String(1 + random.below(5)) : ''
  const cells = [
    String(row),
    new Date(at).toISOString(),
    `Person ${person}`,
    `@person_${person}`,
    channel,
    rating,
    textOf(sentences.get(lang) ?? [], random),
    `https://social.example/${row}`,
    lang,
    String(random.below(50)),
  ]
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

/** One to three sentences, an order number here, a handle there: words that are common and words that are rare. */
function textOf(sentences: string[], random: Seeded): string {
  const parts = Array.from({ length: 1 + random.below(3) }, () => random.pick(sentences))
  if (random.chance(0.3)) parts.unshift(`@Velta_${random.below(400)}`)
  if (random.chance(0.3)) parts.push(`VLT-${10_000 + random.below(90_000)}`)
  if (random.chance(0.1)) parts.push(random.pick(['😡', '👍', '🙏', '😭']))
  return parts.join(' ')
}

function sentencesByLang(): Map<string, string[]> {
  const byLang = new Map<string, string[]>()
  for (const { lang, text } of sampleFiles().mentions) {
    const found = (text ?? '').split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 10)
    byLang.set(lang, [...(byLang.get(lang) ?? []), ...found])
  }
  return byLang
}
