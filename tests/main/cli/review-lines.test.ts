import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { wordsIn } from '@shared/messages/words-in'
import { ruleNames } from '@shared/model/review'
import { isCommandLine } from '../../../src/main/cli/is-command-line'
import { reviewLines, type ReviewOptions } from '../../../src/main/cli/review-lines'

interface Answer {
  findings: {
    rule: string
    state: string
    span: [number, number] | null
    practice: string
    reason: string
    fix: unknown
  }[]
}

async function review(input: string, options: ReviewOptions = {}) {
  const [written, told]: [string[], string[]] = [[], []]
  const into = (lines: string[]) =>
    new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })
  const streams = { out: into(written), err: into(told) }
  const code = await reviewLines(Readable.from([input]), streams, wordsIn('en'), options)
  const answers = written
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer)
  return { code, answers, told: told.join('') }
}

const reply = 'Hola, Juana: lamentamos si se sintió mal. Llámenos!!! Le enviaremos el pedido 4471920.'
const context = {
  person: { name: 'Ana' },
  mention: { text: 'No llegó mi pedido', lang: 'es' },
  client: { name: 'Casa Nova' },
  recentReplies: [],
}

test('one object in, one object out: every rule, with words in the language asked for', async () => {
  const { code, answers } = await review(JSON.stringify({ reply, context }, null, 2), {
    lang: 'es',
    channel: 'google',
  })
  expect(code).toBe(0)
  const findings = answers[0]?.findings ?? []
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(ruleNames))
  const of = (rule: string) => findings.find((finding) => finding.rule === rule)
  expect(of('name')).toMatchObject({
    state: 'look',
    span: [6, 11],
    practice: 'D4',
    fix: { span: [6, 11], text: 'Ana' },
  })
  expect(of('private-data')).toMatchObject({
    state: 'stop',
    reason: expect.stringContaining('pedido 4471920') as string,
  })
  expect(of('apology')).toMatchObject({ state: 'look', fix: expect.stringContaining('Siento') as string })
  expect(of('denial')).toMatchObject({ state: 'pass', span: null, fix: null })
})

test('the channel tells whether others read along, and how long a reply may be', async () => {
  const stateIn = async (channel: string, rule: string) =>
    (
      await review(JSON.stringify({ reply: reply.repeat(4), context }), { channel })
    ).answers[0]?.findings.find((finding) => finding.rule === rule)?.state
  expect(await stateIn('email', 'private-data')).toBe('pass')
  expect(await stateIn('twitter', 'length')).toBe('stop')
  expect(await stateIn('trustpilot', 'length')).toBe('pass')
})

test('a line each, in their order; a bad one is told of by its number and passed over', async () => {
  const lines = [
    JSON.stringify({ reply: '' }),
    'junk',
    '',
    JSON.stringify({ context }),
    JSON.stringify({ reply }),
  ].join('\n')
  const { code, answers, told } = await review(lines, { lines: true, lang: 'ro' })
  expect(code).toBe(3)
  expect(answers).toHaveLength(2)
  expect(
    told
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { line: number }).line),
  ).toEqual([2, 4])
})

test.each(['', 'junk', '[1]', '{"context":{}}', '{"reply":7}', '{"reply":"x","context":{"person":"Ana"}}'])(
  '%s is refused',
  async (input) => {
    await expect(review(input)).rejects.toMatchObject({ code: 'review-input' })
  },
)

test('review is a command', () => {
  expect(isCommandLine(['review', '--lang', 'es'])).toBe(true)
})
