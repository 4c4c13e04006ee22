import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { figuresOf, type SourceFigures } from '../../../scripts/training/figures'
import { readCorpus, readPublic } from '../../../scripts/training/texts'
import { readableLangs } from '../../../src/main/engine/triage/load-reader'
import { testReader } from '../../helpers/reader'

const root = join(import.meta.dirname, '../../..')
const models = join(root, 'resources/models')
const publicTexts = join(root, '../shared/data/sentiment')
const committed = JSON.parse(readFileSync(join(models, 'figures.json'), 'utf8')) as Record<
  string,
  SourceFigures[]
>
const hasPublic = existsSync(join(publicTexts, 'dev-open.jsonl.gz'))

/** In points: on another processor or runtime a text on the edge of a threshold may fall to the other side of it. */
const tolerance = 0.15

/** The same sources with the same texts, and every figure as near as makes no difference. */
function expectNear(found: readonly SourceFigures[], card: readonly SourceFigures[]): void {
  expect(found.map(whatWasRead)).toEqual(card.map(whatWasRead))
  const apart = found.flatMap((row, at) =>
    Object.entries<string | number | null>({ ...row }).flatMap(([name, value]) => {
      const expected = card[at]![name as keyof SourceFigures]
      if (name === 'texts' || typeof value !== 'number') return []
      const isNear = typeof expected === 'number' && Math.abs(value - expected) <= tolerance
      return isNear ? [] : [`${row.source} ${name}: ${value}, in the card ${expected}`]
    }),
  )
  expect(apart).toEqual([])
}

/** All but the figures, and which figures there are. */
function whatWasRead(row: SourceFigures): unknown {
  return Object.entries<string | number | null>({ ...row }).map(([name, value]) => [
    name,
    name !== 'texts' && typeof value === 'number' ? 'figure' : value,
  ])
}

describe('the committed models reproduce the figures of their card', () => {
  test('on the test part of our own corpus', () => {
    const texts = readCorpus(join(root, 'resources/corpus'), 'test', readableLangs)
    expectNear(figuresOf(texts, testReader()), committed['own']!)
  })
  test.skipIf(!hasPublic)('on public texts (skipped where they are not beside the project)', () => {
    const texts = ['open', 'unclear', 'nc'].flatMap((licence) => readPublic(publicTexts, `dev-${licence}`))
    expectNear(figuresOf(texts, testReader()), committed['public']!)
    expectNear(
      figuresOf(readPublic(publicTexts, 'complaints-dev-unclear'), testReader()),
      committed['complaints']!,
    )
  })
  test('whose numbers stand in the card', () => {
    const card = readFileSync(join(models, 'README.md'), 'utf8')
    for (const { lang, texts, complaint } of committed['own']!)
      expect(card).toContain(`| ${lang} | own corpus, test part | ${texts} | ${complaint} |`)
  })
})

describe('the figures that matter most', () => {
  const own = (lang: string) => committed['own']!.find((row) => row.lang === lang)!
  test.each(['es', 'ro'])('complaints in %s on our own test part: F1 of at least 70', (lang) => {
    expect(own(lang).complaint).toBeGreaterThanOrEqual(70)
  })
  test('complaints in English: F1 of at least 75 on average over the public sources', () => {
    const f1s = [...committed['complaints']!, ...committed['public']!].flatMap(
      ({ complaint }) => complaint ?? [],
    )
    expect(f1s.length).toBeGreaterThanOrEqual(3)
    expect(f1s.reduce((sum, one) => sum + one, 0) / f1s.length).toBeGreaterThanOrEqual(75)
  })
  test('the language is right for at least 97 in 100 texts', () => {
    const all = [...committed['public']!, ...committed['own']!]
    const texts = all.reduce((sum, row) => sum + row.texts, 0)
    expect(all.reduce((sum, row) => sum + row.language * row.texts, 0) / texts).toBeGreaterThanOrEqual(97)
  })
  test('all models together take no more than 8 MB', () => {
    const bytes = ['triage.bin', 'languages.bin'].map((name) => statSync(join(models, name)).size)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(8 * 1024 * 1024)
  })
})
