import { describe, expect, test } from 'vitest'
import { platformOf } from '../../../../src/main/engine/imports/channel-platform'
import { columnNames } from '../../../../src/main/engine/imports/column-names'
import { fingerprintOf } from '../../../../src/main/engine/imports/fingerprint'
import { languageOf } from '../../../../src/main/engine/text/language-of'
import { readCount } from '../../../../src/main/engine/imports/read-count'
import { readRating } from '../../../../src/main/engine/imports/read-rating'
import { failureIn } from '../../../helpers/import-files'

describe('a rating', () => {
  test.each([
    ['4', 4, 5],
    ['4,5', 4.5, 5],
    ['4/5', 4, 5],
    ['4 of 5', 4, 5],
    ['3 out of 5 stars', 3, 5],
    ['4 de 5', 4, 5],
    ['★★★★☆', 4, 5],
    ['⭐⭐', 2, 5],
    ['★☆☆', 1, 3],
    ['FOUR', 4, 5],
    ['5 stars', 5, 5],
    ['cinco estrellas', 5, 5],
    ['3 stele', 3, 5],
  ])('%s is %d of %d', (value, stars, max) =>
    expect(readRating(value, 5)).toEqual({ value: stars, min: 1, max }),
  )

  test('a scale of ten or a hundred begins at 0', () => {
    expect(readRating('8/10', 5)).toEqual({ value: 8, min: 0, max: 10 })
    expect(readRating('7', 10)).toEqual({ value: 7, min: 0, max: 10 })
    expect(readRating('80%', 5)).toEqual({ value: 80, min: 0, max: 100 })
  })
  test.each(['6/5', '7', '-1', '4/0'])('%s is out of range', (value) =>
    expect(readRating(value, 5)).toBe('out-of-range'),
  )
  test.each(['good', '', '4 5', 'four-ish', '4..5', '9'.repeat(100)])('%s is unreadable', (value) =>
    expect(readRating(value, 5)).toBe('unreadable'),
  )
})

describe('a count', () => {
  test.each([
    ['12', 12],
    ['1,234', 1234],
    ['1.234.567', 1234567],
    ['1.2K', 1200],
    ['3 M', 3_000_000],
    ['7.0', 7],
    ['many', null],
    ['-3', null],
  ])('%s is %s', (value, count) => expect(readCount(value)).toBe(count))
})

describe('a channel', () => {
  test.each([
    ['Teléfono', 'phone'],
    ['Google Maps', 'google'],
    ['twitter', 'x'],
    ['X', 'x'],
    ['twcs', 'x'],
    ['Play Store', 'googleplay'],
    ['googleplay-kr', 'googleplay'],
    ['App Store', 'appstore'],
    ['Correo electrónico', 'email'],
    ['E-mail', 'email'],
    ['Scrisoare', 'letter'],
    ['Ghișeu', 'counter'],
    ['Mostrador', 'counter'],
    ['WhatsApp', 'chat'],
    ['Prensa', 'news'],
    ['Știri', 'news'],
    ['Trustpilot', 'trustpilot'],
    ['Foro', 'forum'],
    ['palomas mensajeras', 'other'],
  ])('%s is %s', (channel, platform) => expect(platformOf(channel)).toBe(platform))
})

describe('a language', () => {
  test.each([
    ['es', 'es'],
    ['ES-mx', 'es'],
    ['pt_BR', 'pt'],
    ['ro-RO', 'ro'],
    ['und', null],
    ['Spanish', null],
    ['xx', null],
    ['', null],
  ])('%s is %s', (tag, language) => expect(languageOf(tag)).toBe(language))
})

describe('column names', () => {
  test('empty, repeated and dangerous names are replaced', () => {
    expect(columnNames(['a', '', 'a', '__proto__', ' b\u0000 ', ''])).toEqual([
      'a',
      'column 2',
      'a (2)',
      'column 4',
      'b',
    ])
  })
  test('more than 200 columns are refused', async () => {
    const failure = await failureIn(() => columnNames(Array.from({ length: 201 }, (_, index) => `c${index}`)))
    expect(failure.code).toBe('file-too-many-columns')
  })
  test('the same layout is recognised in another order, case or accent, and another format is not', () => {
    const known = fingerprintOf('csv', ['Fecha', 'Texto'])
    expect(fingerprintOf('csv', ['texto ', 'FÉCHA'])).toBe(known)
    expect(fingerprintOf('xlsx', ['Fecha', 'Texto'])).not.toBe(known)
    expect(fingerprintOf('csv', ['Fecha', 'Texto', 'Autor'])).not.toBe(known)
  })
})
