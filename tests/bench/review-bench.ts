import { reviewLangs, ruleNames, type RuleName } from '../../src/shared/model/review'
import {
  flaggedBy,
  labelledReplies,
  precisionOf,
  recallOf,
  reviewed,
  talliesOf,
  type LabelledReply,
  type Tally,
} from '../helpers/labelled-replies'
import { line } from './figures'

// `npm run bench:review`: what the rules make of the labelled replies, and how long a reply of 1,500 characters takes. With `--misses dev`, each wrong answer.

const replies = labelledReplies()
const [option, wantedPart = 'dev'] = process.argv.slice(2)

if (option === '--misses') for (const reply of replies) if (reply.part === wantedPart) tellMisses(reply)
for (const part of ['dev', 'test'] as const) printTable(part)
printSpeed()

function printTable(part: LabelledReply['part']): void {
  const ofPart = replies.filter((reply) => reply.part === part)
  const groups = [...reviewLangs.map((lang) => ofPart.filter((reply) => reply.lang === lang)), ofPart]
  const tallies = groups.map(talliesOf)
  console.log(`\n${part}: ${ofPart.length} replies; precision / recall (how many are labelled)`)
  console.log(['rule'.padEnd(20), ...reviewLangs, 'all'].map((name) => name.padEnd(20)).join(''))
  for (const rule of ruleNames)
    console.log(rule.padEnd(20) + tallies.map((of) => cell(of, rule).padEnd(20)).join(''))
}

function cell(tallies: ReadonlyMap<RuleName, Tally>, rule: RuleName): string {
  const tally = tallies.get(rule) as Tally
  const percent = (share: number | null) => (share === null ? '–' : `${Math.round(100 * share)}`)
  return `${percent(precisionOf(tally))} / ${percent(recallOf(tally))} (${tally.right + tally.missed})`
}

function tellMisses(reply: LabelledReply): void {
  const findings = reviewed(reply)
  const flagged = flaggedBy(findings)
  for (const rule of ruleNames) {
    const isWanted = reply.flags.includes(rule)
    if (flagged.has(rule) === isWanted) continue
    const words = findings
      .filter((finding) => finding.rule === rule && finding.state !== 'pass')
      .map(({ reason }) => `${reason.code} ${JSON.stringify(reason.data)}`)
    console.log(
      `${reply.id} ${isWanted ? 'MISSED' : 'WRONG '} ${rule}: ${reply.reply.slice(0, 400)} ${words.join(' | ')}`,
    )
  }
}

/** Texts of the given length, each other than the last by a word, as while one types. */
function printSpeed(): void {
  for (const lang of reviewLangs) {
    const ours = replies.filter((reply) => reply.lang === lang && reply.context.channel?.name !== 'x')
    const texts = Array.from({ length: 200 }, (_, at) => `${at} ${longText(ours, at)}`.slice(0, 1500))
    const recentReplies = ours.slice(0, 50).map(({ reply }) => reply)
    const times = texts.map((reply) => {
      const start = performance.now()
      reviewed({ reply, lang, context: { person: { name: 'Ana' }, mention: { lang }, recentReplies } })
      return performance.now() - start
    })
    const warm = times.slice(20).sort((a, b) => a - b)
    const [p50, p95] = [warm[Math.floor(warm.length / 2)] ?? 0, warm[Math.floor(warm.length * 0.95)] ?? 0]
    console.log(`${lang}: first ${times[0]?.toFixed(0)} ms, p50 ${p50.toFixed(1)} ms`)
    console.log(
      line(`${lang}: p95 of a review of 1,500 characters`, `${p95.toFixed(1)} ms`, {
        limit: 20,
        value: p95,
        unit: 'ms',
      }),
    )
  }
}

function longText(of: readonly LabelledReply[], from: number): string {
  let text = ''
  for (let at = from; text.length < 1500; at += 1) text += `${of[at % of.length]?.reply} `
  return text
}
