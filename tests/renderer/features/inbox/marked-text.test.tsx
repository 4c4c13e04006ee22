// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Reason } from '@shared/model/triage'
import { MarkedText } from '../../../../src/renderer/features/inbox/marked-text'

afterEach(cleanup)

/** A reason for words of a text, where they stand in it. */
function reason(text: string, term: string, weight: number): Reason {
  const start = text.indexOf(term)
  return { term, weight, start, end: start + term.length }
}
const rest: Reason = { term: '', weight: -9, start: null, end: null }

/** The whole text as it is shown, and what is marked in it with its tone. */
function shown(text: string, reasons: readonly Reason[], offset = 0) {
  const { container } = render(<MarkedText text={text} offset={offset} reasons={reasons} />)
  const marks = [...container.querySelectorAll('mark')]
  return {
    text: container.textContent,
    marks: marks.map((mark) => [mark.textContent, mark.dataset.tone]),
  }
}

describe('the words that weigh in a reading', () => {
  test('are marked in the text by what they say, in its order', () => {
    const text = 'Camarero amable, pero la sopa pésima.'
    const reasons = [reason(text, 'pésima', -3), reason(text, 'amable', 2)]
    expect(shown(text, reasons)).toEqual({
      text,
      marks: [
        ['amable', 'good'],
        ['pésima', 'bad'],
      ],
    })
  })
  test('are marked at the beginning, at the end, and side by side', () => {
    const text = 'groaznic😡 deloc'
    const reasons = [reason(text, 'groaznic', -3), reason(text, '😡', -3), reason(text, 'deloc', -2)]
    expect(shown(text, reasons)).toEqual({
      text,
      marks: [
        ['groaznic', 'bad'],
        ['😡', 'bad'],
        ['deloc', 'bad'],
      ],
    })
  })
  test('are not marked where they are weak beside the strongest', () => {
    const text = 'terrible soup, slow waiter'
    const reasons = [reason(text, 'terrible', -10), reason(text, 'slow', -3), reason(text, 'soup', -2.9)]
    expect(shown(text, reasons).marks.map(([words]) => words)).toEqual(['terrible', 'slow'])
  })
  test('are compared with words only: what is true of the whole outdoes none of them', () => {
    const text = 'a fine day'
    const stars: Reason = { term: 'stars', weight: 50, start: null, end: null }
    expect(shown(text, [reason(text, 'fine', 1), stars, rest]).marks).toEqual([['fine', 'good']])
  })
  test('are the strongest six', () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
    const text = words.join(' ')
    const reasons = words.map((word, at) => reason(text, word, 10 - at / 2))
    expect(shown(text, reasons)).toEqual({ text, marks: words.slice(0, 6).map((word) => [word, 'good']) })
  })
  test('are marked once where they meet: the stronger stays', () => {
    const text = 'not worth the money'
    const reasons = [
      reason(text, 'worth the money', -3),
      reason(text, 'not worth', -2),
      reason(text, 'the', -2),
    ]
    expect(shown(text, reasons)).toEqual({ text, marks: [['worth the money', 'bad']] })
  })
})

describe('a title and its text', () => {
  const title = 'Nunca más'
  const text = 'Nunca llega el pedido'
  const whole = `${title}.\n${text}`
  const inText: Reason = { term: 'Nunca', weight: -2, start: whole.lastIndexOf('Nunca'), end: 16 }
  const reasons = [reason(whole, 'Nunca más', -3), inText]
  test('each have their own marks', () => {
    expect(shown(title, reasons)).toEqual({ text: title, marks: [['Nunca más', 'bad']] })
    expect(shown(text, reasons, title.length + 2)).toEqual({ text, marks: [['Nunca', 'bad']] })
  })
  test('mark nothing that reaches beyond them', () => {
    const across: Reason = { term: 'más.\nNunca', weight: -3, start: 6, end: 16 }
    expect(shown(title, [across]).marks).toEqual([])
    expect(shown(text, [across], title.length + 2).marks).toEqual([])
  })
})

test('a text without reasons is shown as it is, and what is written in it is text', () => {
  expect(shown('<b>plain</b> & simple', [])).toEqual({ text: '<b>plain</b> & simple', marks: [] })
  expect(shown('<b>plain</b>', [rest])).toEqual({ text: '<b>plain</b>', marks: [] })
  expect(shown('', [rest])).toEqual({ text: '', marks: [] })
})
