import { describe, expect, test } from 'vitest'
import { openRows } from '../../../../../src/main/engine/imports/readers/read-rows'
import { allItems, failureIn, fileFolder } from '../../../../helpers/import-files'

const file = fileFolder()
let count = 0

async function read(content: string | Uint8Array, format: 'json' | 'jsonl' = 'json') {
  const rows = await openRows(file(`${(count += 1)}.${format}`, content), format)
  return { columns: rows.columns, ...(await allItems(rows.items)) }
}

describe('a JSON file', () => {
  test('gives the records of its longest list with nested names made flat', async () => {
    const reviews = [
      {
        name: 'r1',
        reviewer: { displayName: 'Ana' },
        starRating: 'FOUR',
        tags: ['a', 'b'],
        reviewReply: null,
      },
      { name: 'r2', comment: 'Bad', counts: { likes: 3 } },
    ]
    const { columns, rows } = await read(JSON.stringify({ meta: { pages: [{ n: 1 }] }, data: { reviews } }))
    expect(columns).toEqual([
      'name',
      'reviewer.displayName',
      'starRating',
      'tags',
      'reviewReply',
      'comment',
      'counts.likes',
    ])
    expect(rows[0]).toEqual({
      line: 1,
      cells: { name: 'r1', 'reviewer.displayName': 'Ana', starRating: 'FOUR', tags: 'a, b', reviewReply: '' },
    })
    expect(rows[1]?.line).toBe(2)
  })
  test('keeps ids that are too long for a number, and leaves digits inside texts alone', async () => {
    const { rows } = await read(
      '[{"id":570306133677760513,"neg":-12345678901234567,"t":"a 12345678901234567, \\"x\\" ","f":1.5}]',
    )
    expect(rows[0]?.cells).toEqual({
      ...{ id: '570306133677760513', neg: '-12345678901234567', t: 'a 12345678901234567, "x" ', f: '1.5' },
    })
  })
  test('cannot reach a prototype', async () => {
    const { columns, rows } = await read(
      '[{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"x":"y"}},"text":"hi"}]',
    )
    expect(columns).toEqual(['text'])
    expect(rows[0]?.cells).toEqual({ text: 'hi' })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
  test('with something else than a record in its list rejects that alone', async () => {
    const { rows, rejected } = await read('[{"a":1}, 5, null, ["x"], {"a":2}]')
    expect(rows.map(({ line }) => line)).toEqual([1, 5])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual(
      [2, 3, 4].map((line) => [line, 'not-a-record']),
    )
  })
  test('that is malformed tells where', async () => {
    const failure = await failureIn(() => read('[{"a":1},\n{"a":}]'))
    expect(failure).toMatchObject({ code: 'json-malformed', data: { line: 2, position: 15 } })
    const cut = await failureIn(() => read('[{"a":1}'))
    expect(cut).toMatchObject({ code: 'json-malformed', data: { position: 8 } })
  })
  test('that is malformed at the end of 50 MB tells so in a few seconds', async () => {
    const start = performance.now()
    const failure = await failureIn(() =>
      read(`[${'{"text":"No answer for two weeks."},\n'.repeat(1_300_000)}oops]`),
    )
    expect(failure.code).toBe('json-malformed')
    expect(failure.data['line']).toBeGreaterThan(1_299_000)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
  test('nested deeper than any export is refused, however deep', async () => {
    expect((await failureIn(() => read(`${'['.repeat(5_000_000)}`))).code).toBe('json-too-deep')
    expect((await failureIn(() => read(`[${'{"a":'.repeat(200)}1${'}'.repeat(200)}]`))).code).toBe(
      'json-too-deep',
    )
  })
  test('without a list is refused', async () => {
    expect((await failureIn(() => read('{"a":{"b":1}}'))).code).toBe('json-no-list')
    expect((await failureIn(() => read('[]'))).code).toBe('file-no-rows')
  })
  test('of 50 MB in one line is read in a few seconds, and a larger one refused', async () => {
    const record = `{"text":"${'No answer. '.repeat(9)}","id":570306133677760513},`
    const list = `[${record.repeat(Math.floor((50 * 1024 * 1024 - 20) / record.length))}{"text":"last"}]`
    const start = performance.now()
    const { rows } = await read(list)
    expect(rows.at(-1)?.cells['text']).toBe('last')
    expect(performance.now() - start).toBeLessThan(15_000)
    expect((await failureIn(() => read(`${list}${' '.repeat(2000)}`))).code).toBe('file-too-large')
  })
  test('of 50 MB with one endless text is read or refused, without a crash', async () => {
    const { rows } = await read(`[{"text":"${'x'.repeat(50 * 1024 * 1024 - 30)}"}]`)
    expect(rows).toHaveLength(1)
  })
})

describe('a file of JSON lines', () => {
  test('gives one record per line, with the number of its line', async () => {
    const { columns, rows } = await read('{"a":1}\r\n\r\n{"a":2,"b":{"c":true}}', 'jsonl')
    expect(columns).toEqual(['a', 'b.c'])
    expect(rows).toEqual([
      { line: 1, cells: { a: '1' } },
      { line: 3, cells: { a: '2', 'b.c': 'true' } },
    ])
  })
  test('rejects a bad line, one that is no record and one that is too long, and reads the others', async () => {
    const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`
    const { rows, rejected } = await read(
      ['{"a":1}', '{"a":', '"text"', deep, `{"a":"${'x'.repeat(1_100_000)}"}`, '{"a":2}'].join('\n'),
      'jsonl',
    )
    expect(rows.map(({ line }) => line)).toEqual([1, 6])
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'json-invalid'],
      [3, 'not-a-record'],
      [4, 'json-invalid'],
      [5, 'line-too-long'],
    ])
  })
})
