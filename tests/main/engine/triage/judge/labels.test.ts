import { expect, test } from 'vitest'
import { classesOf } from '../../../../../src/main/engine/triage/judge/labels'

const classes = (...labels: string[]) => classesOf(Object.fromEntries(labels.map((label, at) => [at, label])))

test('names of the three classes are understood however they are written, in any order', () => {
  expect(classes('NEG', 'NEU', 'POS')).toEqual(['negative', 'neutral', 'positive'])
  expect(classes('positive', 'Neutral', 'negative')).toEqual(['positive', 'neutral', 'negative'])
  expect(classes('Negativo', 'Neutro', 'Positivo')).toEqual(['negative', 'neutral', 'positive'])
  expect(classes('negativă', 'neutră', 'pozitivă')).toEqual(['negative', 'neutral', 'positive'])
  expect(classes('NEGATIVE', 'POSITIVE')).toEqual(['negative', 'positive'])
})

test('several outputs may count for one class', () => {
  expect(classes('Very Negative', 'Negative', 'Neutral', 'Positive', 'very_positive')).toEqual([
    'negative',
    'negative',
    'neutral',
    'positive',
    'positive',
  ])
})

test('stars are bad up to two, good from four on', () => {
  const stars = classes('1 star', '2 stars', '3 stars', '4 stars', '5 stars')
  expect(stars).toEqual(['negative', 'negative', 'neutral', 'positive', 'positive'])
})

test('labels without a name are taken in order, where there are two or three', () => {
  expect(classes('LABEL_0', 'LABEL_1')).toEqual(['negative', 'positive'])
  expect(classes('LABEL_0', 'LABEL_1', 'LABEL_2')).toEqual(['negative', 'neutral', 'positive'])
  expect(classes('LABEL_0', 'LABEL_1', 'LABEL_2', 'LABEL_3', 'LABEL_4')).toBeNull()
})

test('what does not tell good from bad is nothing to judge by', () => {
  expect(classes('joy', 'anger', 'fear')).toBeNull()
  expect(classes('negative', 'neutral')).toBeNull()
  expect(classes('negative', 'positive', 'sarcasm')).toBeNull()
  expect(classes()).toBeNull()
  expect(classesOf({ 1: 'negative', 2: 'positive' })).toBeNull()
})
