import { expect, test } from 'vitest'
import { yardstickOf } from '../../../scripts/training/yardstick'
import { labelled } from '../../helpers/labelled'

const things = ['coffee', 'tea', 'soup', 'bread', 'lamp', 'chair', 'phone', 'train', 'hotel', 'film']
const said = (template: string, sentiment: 'negative' | 'neutral' | 'positive') =>
  things.map((thing) => labelled(template.replace('it', thing), { sentiment }))
const texts = [
  ...said('what a lovely it', 'positive'),
  ...said('what an awful it', 'negative'),
  ...said('where is the it', 'neutral'),
]

test('reads what it was taught, source by source', () => {
  const measured = [
    labelled('such a lovely day', { sentiment: 'positive', source: 'days' }),
    labelled('such an awful day', { sentiment: 'negative', source: 'days' }),
    labelled('where is the door', { sentiment: 'neutral', source: 'doors', lang: 'es' }),
  ]
  expect(yardstickOf(texts, measured)).toEqual([
    { source: 'days', lang: 'en', sentiment: 100, negative: 100 },
    { source: 'doors', lang: 'es', sentiment: 100, negative: 100 },
  ])
})

test('knows nothing but what it was taught, and passes over what has no single label', () => {
  const measured = [
    labelled('an awful day', { sentiment: 'positive' }),
    labelled('good and bad', { sentiment: 'mixed' }),
    labelled('unlabelled', { sentiment: null }),
  ]
  expect(yardstickOf(texts, measured)).toEqual([{ source: 'open', lang: 'en', sentiment: 0, negative: 0 }])
})
