import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, distance, visions, type Rgb } from './colour'

const css = readFileSync(join(import.meta.dirname, '../../../src/renderer/ui/tokens.css'), 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Every token that is a pair of plain colours, as `--name: light-dark(#…, #…)`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi)].map(
    ([, name, light, dark]) => [name ?? '', { light: rgbOf(light), dark: rgbOf(dark) }] as const,
  ),
)

function rgbOf(hex = ''): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb
}

function colour(name: string, theme: Theme): Rgb {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no colour --${name}`)
  return token[theme]
}

const grounds = ['bg', 'surface', 'raised', 'chrome', 'hover', 'chip', 'selected']
const texts = [
  'text',
  'text-2',
  'text-3',
  'accent',
  'ok',
  'warn',
  'danger',
  'negative',
  'mixed',
  'neutral',
  'positive',
]
const softGrounds = [
  ['ok', 'ok-soft'],
  ['warn', 'warn-soft'],
  ['danger', 'danger-soft'],
  ['accent', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text', 'danger-soft'],
  ['text-2', 'danger-soft'],
  ['text', 'warn-soft'],
  ['text-2', 'warn-soft'],
  ['on-accent', 'accent'],
] as const
const sentiments = ['negative', 'mixed', 'neutral', 'positive']
const pairs = sentiments.flatMap((one, index) =>
  sentiments.slice(index + 1).map((other) => [one, other] as const),
)

describe.each(themes)('the %s colours', (theme) => {
  const ratio = (front: string, ground: string) => contrast(colour(front, theme), colour(ground, theme))

  test.each(texts)('--%s can be read on every ground', (text) => {
    for (const ground of grounds) expect(ratio(text, ground), `on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each(softGrounds)('--%s can be read on --%s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['bg', 'surface', 'raised'])('the edge of a control can be seen on --%s', (ground) => {
    expect(ratio('control', ground)).toBeGreaterThanOrEqual(3)
  })

  test.each(grounds)('the ring of focus can be seen on --%s', (ground) => {
    expect(ratio('accent', ground)).toBeGreaterThanOrEqual(3)
  })

  describe.each(Object.keys(visions) as (keyof typeof visions)[])('seen with %s sight', (vision) => {
    test.each(pairs)('%s and %s can be told apart', (one, other) => {
      const see = visions[vision]
      expect(distance(see(colour(one, theme)), see(colour(other, theme))) * 100).toBeGreaterThanOrEqual(12)
    })
  })
})

test('the grounds of the window before its page has drawn are those of the tokens', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../src/main/shell/window.ts'), 'utf8')
  const [, light, dark] = source.match(/grounds = \{ light: '(#\w+)', dark: '(#\w+)' \}/) ?? []
  expect([rgbOf(light), rgbOf(dark)]).toEqual([colour('bg', 'light'), colour('bg', 'dark')])
})
