import { parseQuery } from '@shared/text/query/parse-query'
import { describe, expect, test } from 'vitest'
import { completed, completionsFor } from '../../../../src/renderer/features/inbox/completions-for'

const known = {
  tag: ['warranty', 'vip', 'vip gold'],
  assignee: ['Marta Ibarz', 'none'],
  source: ['Trustpilot', 'Say "hi"'],
}
/** The caret stands where the bar is. */
function offered(typed: string) {
  const caret = typed.indexOf('|')
  return completionsFor(typed.replace('|', ''), caret, known)
}
const labels = (typed: string) => offered(typed).options.map(({ label }) => label)
function taken(typed: string, label: string): string {
  const { from, options } = offered(typed)
  const option = options.find((one) => one.label === label)
  if (!option) throw new Error(`${label} is not offered`)
  const { text, caret } = completed(typed.replace('|', ''), typed.indexOf('|'), from, option)
  return `${text.slice(0, caret)}|${text.slice(caret)}`
}

describe('while a word is typed', () => {
  test.each([
    ['s|', ['sentiment', 'source', 'subject', 'status', 'since']],
    ['ST|', ['status']],
    ['oven sta|', ['status']],
    ['-ta|', ['tag']],
    ['(sta|)', ['status']],
    ['sta| oven', ['status']],
  ])('%s offers the fields that begin so', (typed, fields) => {
    expect(labels(typed)).toEqual(fields)
  })
  test.each(['|', 'oven|', 'oven |', '"sta|', '"late sta|"', 'sta|tus', 'rating<=2|', '12|', '(|'])(
    '%s offers nothing',
    (typed) => {
      expect(labels(typed)).toEqual([])
    },
  )
})

describe('after the name of a field', () => {
  test.each([
    ['status:|', ['open', 'waiting', 'snoozed', 'resolved', 'spam']],
    ['status:op|', ['open']],
    ['status:open|', []],
    ['status:open,w|', ['waiting']],
    ['status:open,|', ['waiting', 'snoozed', 'resolved', 'spam']],
    ['-sentiment:n|', ['neutral', 'negative']],
    ['tag:v|', ['vip', 'vip gold']],
    ['tag:vip|', ['vip gold']],
    ['tag:"vip g|', ['vip gold']],
    ['tag:"vip gold",|', ['warranty', 'vip']],
    ['assignee:iba|', ['Marta Ibarz']],
    ['topic:|', []],
    ['colour:|', []],
    ['source:say|', []],
  ])('%s offers its values', (typed, values) => {
    expect(new Set(labels(typed))).toEqual(new Set(values))
  })
})

describe('taking one', () => {
  test.each([
    ['oven sta|', 'status', 'oven status:|'],
    ['rat|', 'rating', 'rating<=|'],
    ['ur|', 'urgency', 'urgency>=|'],
    ['status:o|', 'open', 'status:open |'],
    ['-(tag:wa|)', 'warranty', '-(tag:warranty|)'],
    ['tag:vip,v|', 'vip gold', 'tag:vip,"vip gold" |'],
    ['assignee:"mar|', 'Marta Ibarz', 'assignee:"Marta Ibarz" |'],
    ['sta| oven', 'status', 'status:| oven'],
  ])('in %s: %s', (typed, label, result) => {
    expect(taken(typed, label)).toBe(result)
  })
  test('leaves a query that can be read, for every value of every field that has a list', () => {
    for (const typed of ['is:|', 'status:|', 'kind:|', 'platform:|', 'intent:|', 'tag:|', 'assignee:|'])
      for (const label of labels(typed))
        expect(() => parseQuery(taken(typed, label).replace('|', ''))).not.toThrow()
  })
})
