import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { triageLines } from '../../../src/main/cli/triage-lines'

interface Answer {
  id: unknown
  lang: string | null
  sentiment: {
    label: string
    mixed: boolean
    score: number
    reasons?: { term: string; start: number | null; end: number | null; weight: number }[]
  }
  complaint: { label: boolean; score: number; reasons?: unknown[] }
  topics: string[]
  urgency: number
}

/** Runs the command over lines, given in pieces as a pipe gives them. */
async function triage(input: string, withReasons = true, piece = 7) {
  const written: string[] = []
  const told: string[] = []
  const into = (lines: string[]) =>
    new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })
  const pieces = Array.from({ length: Math.ceil(input.length / piece) }, (_, at) =>
    input.slice(at * piece, (at + 1) * piece),
  )
  const code = await triageLines(Readable.from(pieces), { out: into(written), err: into(told) }, withReasons)
  const answers = written
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer)
  return { code, answers, told: told.join('') }
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`

test('each line is answered in its order, with label, score, and reasons that stand in the text', async () => {
  const text = 'Serviciu groaznic, curierul a aruncat coletul 😡'
  const { code, answers } = await triage(
    line({ id: 'a', text }) + line({ id: 7, text: 'Great staff, thank you!', rating: 5 }),
  )
  expect(code).toBe(0)
  expect(answers.map(({ id }) => id)).toEqual(['a', 7])
  const [bad, good] = answers
  expect(bad).toMatchObject({ lang: 'ro', sentiment: { label: 'negative' }, complaint: { label: true } })
  expect(bad!.topics).toContain('delivery')
  expect(bad!.urgency).toBeGreaterThan(0)
  for (const { term, start, end } of bad!.sentiment.reasons!)
    if (start !== null) expect(text.slice(start, end!)).toBe(term)
  expect(good).toMatchObject({
    lang: 'en',
    sentiment: { label: 'positive', mixed: false },
    complaint: { label: false },
  })
})

test('without reasons the readings are the same', async () => {
  const input = line({ id: 1, text: 'Not bad at all' }) + line({ id: 2, text: 'Pésimo, nadie contesta' })
  const [plain, explained] = [await triage(input, false), await triage(input)]
  expect(
    plain.answers.every(
      ({ sentiment, complaint }) => sentiment.reasons === undefined && complaint.reasons === undefined,
    ),
  ).toBe(true)
  expect(plain.answers.map(({ sentiment }) => sentiment.score)).toEqual(
    explained.answers.map(({ sentiment }) => sentiment.score),
  )
})

test('the language that is given is believed where the text does not tell', async () => {
  const { answers } = await triage(line({ text: 'ok', lang: 'ro' }) + line({ text: '' }))
  expect(answers.map(({ id, lang }) => [id, lang])).toEqual([
    [null, 'ro'],
    [null, null],
  ])
})

test('lines that are none are told of by their number and passed over, and the code says so', async () => {
  const { code, answers, told } = await triage(
    `junk\n\n${line({ id: 1, text: 'Fine' })}${line({ id: 2 })}[1]\n`,
  )
  expect(code).toBe(3)
  expect(answers).toHaveLength(1)
  expect(
    told
      .split('\n')
      .filter(Boolean)
      .map((one) => (JSON.parse(one) as { line: number }).line),
  ).toEqual([1, 4, 5])
})

test('many lines stream through', async () => {
  const { answers } = await triage(
    Array.from({ length: 3000 }, (_, id) => line({ id, text: `The parcel number ${id} is late` })).join(''),
    false,
    4096,
  )
  expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 3000 }, (_, id) => id))
})
