import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Sentiment } from '../../src/shared/model/mention'
import type { Intent } from '../../src/shared/model/triage'

/** A labelled text of a training or measuring set. What a set does not say is null. */
export interface LabelledText {
  text: string
  lang: string
  source: string
  domain: string
  sentiment: Sentiment | null
  complaint: boolean | null
  intent: Intent | null
  topics: string[] | null
  /** The label was worked out from another one, and is often wrong. */
  isWeak: boolean
}

interface PublicRow {
  text: string
  lang: string
  source: string
  domain: string
  label?: Sentiment
  complaint?: boolean
  weak?: boolean
}

/** The rows of public sets (`<name>.jsonl.gz` in a folder). */
export function readPublic(folder: string, name: string): LabelledText[] {
  const rows = gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split('\n')
  return rows.map((row) => {
    const { text, lang, source, domain, label, complaint, weak } = JSON.parse(row) as PublicRow
    return {
      text,
      lang,
      source,
      domain,
      sentiment: label ?? null,
      complaint: complaint ?? null,
      intent: null,
      topics: null,
      isWeak: weak === true,
    }
  })
}

/** The texts written for this project, of one part: `train` or `test`. */
export function readCorpus(folder: string, part: 'train' | 'test', langs: readonly string[]): LabelledText[] {
  return langs.flatMap((lang) => {
    const file = join(folder, lang, `${part}.tsv`)
    return existsSync(file)
      ? readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => corpusText(line, lang))
      : []
  })
}

function corpusText(line: string, lang: string): LabelledText {
  const [domain = '', sentiment, complaint, intent, topics = '', text = ''] = line.split('\t')
  return {
    text: text.replaceAll('⏎', '\n'),
    lang,
    source: 'own corpus',
    domain,
    sentiment: sentiment as Sentiment,
    complaint: complaint === '1',
    intent: intent as Intent,
    topics: topics.split(',').filter(Boolean),
    isWeak: false,
  }
}
