import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { ExplainedTriage, Reason, TriageReasons } from '@shared/model/triage'
import { loadReader } from '../engine/triage/load-reader'
import { explainedTriageOf, triageOf, untaught, type Reader } from '../engine/triage/triage'
import { exitCodes, type ExitCode, type Streams } from './output'

const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  lang: z.string().nullish(),
  /** Stars of five, or a number on a scale that is given. */
  rating: z.union([z.number(), z.object({ value: z.number(), min: z.number(), max: z.number() })]).nullish(),
})
type Line = z.infer<typeof Line>

/** Output is gathered to pieces of this many characters: a write a line would take longer than the reading. */
const pieceLength = 1 << 16

/** Reads JSON lines {id, text, lang?, rating?} and writes for each what triage makes of it, in their order, as they come. A line that is none is told of and passed over. */
export async function triageLines(
  input: NodeJS.ReadableStream,
  { out, err }: Streams,
  withReasons: boolean,
): Promise<ExitCode> {
  const reader = loadReader()
  let piece = ''
  let number = 0
  let rejected = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (parsed) piece += `${JSON.stringify(answerTo(parsed, reader, withReasons))}\n`
    else {
      rejected += 1
      err.write(`${JSON.stringify({ line: number, error: 'not a JSON object with a text' })}\n`)
    }
    if (piece.length < pieceLength) continue
    if (!out.write(piece)) await once(out, 'drain')
    piece = ''
  }
  out.write(piece)
  return rejected > 0 ? exitCodes.partly : exitCodes.done
}

function parseLine(line: string): Line | null {
  try {
    const parsed = Line.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function answerTo({ id, text, lang, rating }: Line, reader: Reader, withReasons: boolean) {
  const mention = { title: null, text: text.normalize('NFC'), lang: lang ?? null, rating: scaled(rating) }
  const triage = withReasons
    ? explainedTriageOf(mention, reader, untaught)
    : triageOf(mention, reader, untaught)
  const reasons: TriageReasons | null = 'reasons' in triage ? (triage as ExplainedTriage).reasons : null
  return {
    id: id ?? null,
    lang: triage.lang,
    sentiment: {
      label: triage.leaning,
      mixed: triage.sentiment === 'mixed',
      score: triage.sentimentScore,
      confidence: triage.confidence,
      ...(reasons && { reasons: reasons.sentiment.map(shortened) }),
    },
    complaint: {
      label: triage.complaint,
      score: triage.complaintScore,
      ...(reasons && { reasons: reasons.complaint.map(shortened) }),
    },
    intent: triage.intent,
    topics: triage.topics,
    urgency: triage.urgency,
    ...(reasons && { urgencyReasons: reasons.urgency.map(shortened) }),
  }
}

function scaled(rating: Line['rating']) {
  return typeof rating === 'number' ? { value: rating, min: 1, max: 5 } : (rating ?? null)
}

function shortened<T extends Reason>(reason: T): T {
  return { ...reason, weight: Math.round(reason.weight * 1000) / 1000 }
}
