import { readdirSync, readlinkSync } from 'node:fs'
import iconv from 'iconv-lite'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { openRows } from '../../../../../src/main/engine/imports/readers/read-rows'
import { allItems, failureIn, fileFolder } from '../../../../helpers/import-files'

const file = fileFolder()
let count = 0

async function read(content: string | Uint8Array, options = {}) {
  const rows = await openRows(file(`${(count += 1)}.csv`, content), 'csv', options)
  return { ...rows, ...(await allItems(rows.items)) }
}

describe('a delimited file', () => {
  test('gives each record with the line where it begins, the header being line 1', async () => {
    const { rows } = await read('text,author\r\n"one\r\ntwo",Ana\r\n\r\nthree,Ion')
    expect(rows).toEqual([
      { line: 2, cells: { text: 'one\ntwo', author: 'Ana' } },
      { line: 5, cells: { text: 'three', author: 'Ion' } },
    ])
  })
  test.each([
    [';', 'texto;nota\nuno, dos;4,5\ntres;5'],
    ['\t', 'texto\tnota\nuno, dos\t4,5\n'],
    ['|', 'texto|nota\n"a|b, c"|3\n'],
    [',', 'texto,nota\n"a;b;c;d;e",3\n'],
    [',', 'texto\nsolo\n'],
  ])('is found to be cut by %j', async (delimiter, content) => {
    expect((await read(content)).delimiter).toBe(delimiter)
  })
  test('obeys the line in which Excel names the delimiter', async () => {
    const { columns, rows, delimiter } = await read('sep=;\na;b\n1,2;3\n')
    expect([delimiter, columns, rows]).toEqual([';', ['a', 'b'], [{ line: 3, cells: { a: '1,2', b: '3' } }]])
  })
  test('with UTF-16 and a mark is read, as the Play Console writes it', async () => {
    const { encoding, rows } = await read(
      iconv.encode('text,stars\nNu răspunde nimeni,1\n', 'utf-16le', { addBOM: true }),
    )
    expect([encoding, rows[0]?.cells]).toEqual(['utf-16le', { text: 'Nu răspunde nimeni', stars: '1' }])
  })
  test.each(['utf-16le', 'utf-16be'])('in %s without a mark is read', async (name) => {
    const { encoding, rows } = await read(iconv.encode('text,author\nNo answer,Ana\n', name))
    expect([encoding, rows[0]?.cells['text']]).toEqual([name, 'No answer'])
  })
  test('with a UTF-8 mark has no mark in its first column', async () => {
    expect((await read('\ufefftext\nă\n')).columns).toEqual(['text'])
  })
  test.each([
    ['windows-1252', '¿Dónde está mi pedido? Mañana reclamaré, 1ª vez.'],
    ['windows-1250', '„Aşa ceva nu am văzut” – spune şi clientul, ţipând.'],
    ['iso-8859-2', 'Nu am primit răspuns, aşa că aştept în continuare. Mulţumesc!'],
  ])('in %s is told from the others by its letters', async (name, text) => {
    const { encoding, rows } = await read(iconv.encode(`text|x\n${text}|1\n`, name))
    expect([encoding, rows[0]?.cells['text']]).toEqual([name, text])
  })
  test('is read in the encoding that a person chose, and an unknown one is named', async () => {
    const { rows } = await read(iconv.encode('text,x\nmañana,1\n', 'cp850'), { encoding: 'cp850' })
    expect(rows[0]?.cells['text']).toBe('mañana')
    expect((await failureIn(() => read('a,b\n', { encoding: 'klingon' }))).code).toBe('file-encoding')
  })
})

describe('a broken row', () => {
  test('with too many cells is rejected and the next one read', async () => {
    const { rows, rejected } = await read('a,b\n1,2,3\n4,5,,\n6\n')
    expect(rejected).toEqual([{ line: 2, reason: 'too-many-cells', value: '1 2 3' }])
    expect(rows.map(({ line, cells }) => [line, cells['a'], cells['b']])).toEqual([
      [3, '4', '5'],
      [4, '6', ''],
    ])
  })
  test('with a quote open to the end of the file is rejected alone, and the rows behind it are read', async () => {
    const { rows, rejected } = await read('a,b\n1,2\n3,"four\n5,6\n7,8\n')
    expect(rejected).toEqual([{ line: 3, reason: 'quote-not-closed', value: '3,"four' }])
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 5])
  })
  test('with a stray quote does not swallow the rows up to the next quote', async () => {
    const { rows, rejected } = await read('a,b\n1,"two\n3,4\n5,"six"\n7,8\n')
    expect(rejected.map(({ line }) => line)).toEqual([2])
    expect(rows.map(({ line, cells }) => [line, cells['b']])).toEqual([
      [3, '4'],
      [4, 'six'],
      [5, '8'],
    ])
  })
  test('with quotes inside its words is read as it was meant', async () => {
    const { rows, rejected } = await read('a,b\nmy 5" TV,2\n"he said "no" to me",3\n"""Ok"" he\nsaid",4\n')
    expect(rejected).toEqual([])
    expect(rows.map(({ line, cells }) => [line, cells['b']])).toEqual([
      [2, '2'],
      [3, '3'],
      [4, '4'],
    ])
    expect(rows.map(({ cells }) => cells['a'])).toEqual(['my 5" TV', '"he said "no" to me"', '"Ok" he\nsaid'])
  })
  test('of more than a megabyte in one quote is rejected and reading goes on after its first line', async () => {
    const { rows, rejected } = await read(`a,b\n1,"x\n${'y,z\n'.repeat(300_000)}`)
    expect(rejected).toEqual([{ line: 2, reason: 'quote-not-closed', value: '1,"x' }])
    expect(rows).toHaveLength(300_000)
  })
  test('that never ends is dropped without filling the memory', async () => {
    const { rows, rejected } = await read(`a,b\n${'x'.repeat(20_000_000)}\n1,2\n`)
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'line-too-long']])
    expect(rows.map(({ line }) => line)).toEqual([3])
  })
  test('made of nothing but opening quotes costs no more than its size', async () => {
    const start = performance.now()
    const { rejected } = await read(`a,b\n${'"x\n'.repeat(200_000)}`)
    expect(rejected.length).toBe(200_000)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('a file is refused in words', () => {
  test('when it is no text', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex')
    expect((await failureIn(() => read(png))).code).toBe('file-not-text')
  })
  test('when it is empty or holds only blank lines', async () => {
    expect((await failureIn(() => read(''))).code).toBe('file-empty')
    expect((await failureIn(() => read('\n\n\n'))).code).toBe('file-no-rows')
  })
  test('when it has more than 200 columns', async () => {
    const header = Array.from({ length: 201 }, (_, index) => `c${index}`).join(',')
    expect((await failureIn(() => read(`${header}\n`))).code).toBe('file-too-many-columns')
  })
  test('when it has more than a million rows', async () => {
    expect((await failureIn(() => read(`a\n${'1\n'.repeat(1_000_001)}`))).code).toBe('file-too-many-rows')
  })
})

describe('reading', () => {
  test('can be left early, and the file is closed then', async () => {
    const path = file('left-early.csv', `a,b\n${'1,2\n'.repeat(500_000)}`)
    const rows = await openRows(path, 'csv')
    for await (const item of rows.items) if ('row' in item) break
    await new Promise((done) => setTimeout(done, 20))
    expect(rows.bytesRead()).toBeGreaterThan(0)
    expect(rows.bytesRead()).toBeLessThan(2_000_000)
    expect(openFiles()).not.toContain(path)
  })
  test('can be done twice', async () => {
    const rows = await openRows(file('twice.csv', 'a\n1\n'), 'csv')
    expect(await allItems(rows.items)).toEqual(await allItems(rows.items))
  })
  test('agrees with a plain parser on ten thousand random records that keep the rules', async () => {
    for (const seed of Array.from({ length: 40 }, (_, index) => index)) {
      const records = randomRecords(seed, 250)
      const content = records.map((record) => record.map(quoted).join(',')).join('\n')
      const { rows, rejected } = await read(`a,b,c\n${content}`, { delimiter: ',' })
      expect(rejected).toEqual([])
      const expected: string[][] = parse(content, { skip_empty_lines: true })
      expect(rows.map(({ cells }) => [cells['a'], cells['b'], cells['c']])).toEqual(expected)
    }
  })
})

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  })
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

function randomRecords(seed: number, size: number): string[][] {
  let state = seed + 1
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  const alphabet = ['a', 'ñ', '"', ',', '\n', ';', ' ', '😀', 'x']
  const cell = () => Array.from({ length: next(6) }, () => alphabet[next(alphabet.length)]).join('')
  return Array.from({ length: size }, () => [cell(), cell(), `${cell()}.`])
}
