import { expect, test } from 'vitest'
import { parseLexicon } from '@shared/text/reading/parse-lexicon'

const parsed = (source: string) => Object.fromEntries(parseLexicon(source))

test('a section holds what follows it, over any number of lines', () => {
  expect(parsed('[+3] genial amable\nimpecable\n\n  rápido\t puntual  \n[-3] estafa* me_han_robad*')).toEqual(
    {
      '+3': ['genial', 'amable', 'impecable', 'rápido', 'puntual'],
      '-3': ['estafa*', 'me_han_robad*'],
    },
  )
})

test('a section that is opened again goes on', () => {
  expect(parsed('[more] very\n[less] slightly\n[more] so\nquite')).toEqual({
    more: ['very', 'so', 'quite'],
    less: ['slightly'],
  })
})

test('the name of a section may have blanks and full stops', () => {
  expect(parsed('[not negation] nu_doar\n[topic.delivery] colet')).toEqual({
    'not negation': ['nu_doar'],
    'topic.delivery': ['colet'],
  })
})

test('a comment ends its line and says nothing', () => {
  expect(parsed('# words of anger\n[risk.anger] wütend # [+4] toll\n#sauer\nempört')).toEqual({
    'risk.anger': ['wütend', 'empört'],
  })
})

test('a # within a word is part of it', () => {
  expect(parsed('[courtesy] c# merci')).toEqual({ courtesy: ['c#', 'merci'] })
})

test('words before the first section belong to none', () => {
  expect(parsed('stray words\n[+1] bom')).toEqual({ '+1': ['bom'] })
})

test('lines that end as on Windows are lines like others', () => {
  expect(parsed('[+1] buono\r\ngentile\r\n[-1] lento\r\n')).toEqual({
    '+1': ['buono', 'gentile'],
    '-1': ['lento'],
  })
})

test('sections stand in the order of the list, and an empty one is there', () => {
  expect([...parseLexicon('[topic.price]\n[-1] cher\n[contrast] mais').keys()]).toEqual([
    'topic.price',
    '-1',
    'contrast',
  ])
  expect(parsed('[topic.price]')).toEqual({ 'topic.price': [] })
})

test('nothing is no sections', () => {
  expect(parsed('')).toEqual({})
})
