import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Locale } from '@shared/model/client'
import { Failure, failureOf } from '@shared/model/failure'
import { ReviewInput, type Finding } from '@shared/model/review'
import { wordsIn } from '@shared/messages/words-in'
import type { Words } from '@shared/text/failure-text'
import { channelNamed } from '@shared/text/review/channel-limits'
import { fixText, reasonText } from '@shared/text/review/finding-text'
import { reviewWithTools } from '../engine/review/review-with-tools'
import { spellersOnDemand } from '../engine/review/spellers'
import { loadReader } from '../engine/triage/load-reader'
import { exitCodes, printJson, type ExitCode, type Streams } from './output'

export interface ReviewOptions {
  lang?: Locale
  channel?: string
  lines?: boolean
}

/** Reads one reply with its context, or one a line, and prints the findings in words. What is no such object is refused by its place. */
export async function reviewLines(
  input: NodeJS.ReadableStream,
  streams: Streams,
  terminalWords: Words,
  options: ReviewOptions,
): Promise<ExitCode> {
  const review = reviewerFor(options, terminalWords)
  if (!options.lines) {
    printJson(streams, review(readInput(await textOf(input))))
    return exitCodes.done
  }
  let [number, rejected] = [0, 0]
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    try {
      const answer = `${JSON.stringify(review(readInput(line)))}\n`
      if (!streams.out.write(answer)) await once(streams.out, 'drain')
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      rejected += 1
      streams.err.write(`${JSON.stringify({ line: number, error: failureOf(error).data['message'] })}\n`)
    }
  }
  return rejected > 0 ? exitCodes.partly : exitCodes.done
}

function reviewerFor({ lang, channel }: ReviewOptions, terminalWords: Words) {
  const { identifier } = loadReader()
  const spellers = spellersOnDemand()
  const words = lang ? wordsIn(lang) : terminalWords
  return ({ reply, context }: ReviewInput) => {
    const place = channel === undefined ? {} : { name: channelNamed(channel) }
    const known = { ...context, channel: { ...place, ...context?.channel } }
    const findings = reviewWithTools({ reply, context: known }, lang ?? 'en', identifier, spellers)
    return { findings: findings.map((finding) => inWords(finding, words)) }
  }
}

function inWords({ rule, state, span, practice, reason, fix }: Finding, words: Words) {
  return {
    rule,
    state,
    span,
    practice,
    reason: reasonText(words, reason),
    fix: fixText(words, fix),
    code: reason.code,
  }
}

function readInput(text: string): ReviewInput {
  const parsed = ReviewInput.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Failure('review-input', {
    message: `${issue?.path.join('.') || 'input'}: ${issue?.message ?? ''}`,
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new Failure('review-input', { message: (error as Error).message.slice(0, 200) })
  }
}

async function textOf(input: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of input) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  return Buffer.concat(pieces).toString('utf8')
}
