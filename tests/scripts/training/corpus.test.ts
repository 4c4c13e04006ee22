import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sentiments } from '@shared/model/mention'
import { intents, starterTopics } from '@shared/model/triage'
import { nearDuplicates } from '../../../scripts/training/near-duplicates'

const corpus = join(import.meta.dirname, '../../../resources/corpus')
const channels = ['review', 'post', 'mail', 'forum', 'speech']
const leastTexts = { es: 1500, ro: 1500, en: 1000, de: 400, pt: 400, fr: 400, it: 400 }

const rowsOf = (lang: string, part: string) =>
  readFileSync(join(corpus, lang, `${part}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

describe.each(Object.entries(leastTexts))('the corpus in %s', (lang, least) => {
  const train = rowsOf(lang, 'train')
  const testPart = rowsOf(lang, 'test')
  test('is large enough, and a seventh of it at least is kept for testing', () => {
    expect(train.length + testPart.length).toBeGreaterThanOrEqual(least)
    expect(testPart.length / (train.length + testPart.length)).toBeGreaterThan(0.13)
  })
  test('has six columns in each row, all with labels that exist', () => {
    for (const row of [...train, ...testPart]) {
      const [channel = '', sentiment = '', complaint = '', intent = '', topics = '', text = ''] = row
      expect(row, row.join('|')).toHaveLength(6)
      expect(channels, row.join('|')).toContain(channel)
      expect(sentiments, row.join('|')).toContain(sentiment)
      expect(['0', '1'], row.join('|')).toContain(complaint)
      expect(intents, row.join('|')).toContain(intent)
      for (const topic of topics.split(',').filter(Boolean))
        expect(starterTopics, row.join('|')).toContain(topic)
      expect(text.trim()).not.toBe('')
    }
  })
  test('says nothing twice, neither within a part nor across both', () => {
    expect(nearDuplicates([...train, ...testPart].map((row) => row[5] ?? ''))).toEqual([])
  })
})
