import { expect, test } from 'vitest'
import type { OpenSpan } from '../../../../src/shared/model/clock'
import { printHours, readHours, readTime } from '../../../../src/shared/text/hours/read-hours'
import { seeded } from '../../../helpers/seeded'

test.each([
  ['9', 540],
  ['9:30', 570],
  ['09.05', 545],
  ['17h45', 1065],
  [' 24:00 ', 1440],
  ['0', 0],
  ['24:01', null],
  ['9:60', null],
  ['9:5', null],
  ['-1', null],
  ['nine', null],
  ['', null],
])('%j is minute %s', (text, minute) => expect(readTime(text)).toBe(minute))

test.each<[string, OpenSpan[]]>([
  ['9–18', [[540, 1080]]],
  [
    '9:00-14:00, 17-20',
    [
      [540, 840],
      [1020, 1200],
    ],
  ],
  [
    '9 — 14; 17 - 20:30',
    [
      [540, 840],
      [1020, 1230],
    ],
  ],
  ['18-0', [[1080, 1440]]],
  ['0-24', [[0, 1440]]],
  ['  ', []],
])('%j is read', (text, spans) => expect(readHours(text)).toEqual({ spans }))

test.each([
  ['9-14, 17 to 20', 'unclear', '17 to 20'],
  ['9', 'unclear', '9'],
  ['9-12-15', 'unclear', '9-12-15'],
  ['9-25', 'unclear', '9-25'],
  ['22-2', 'backwards', '22-2'],
  ['9-9', 'backwards', '9-9'],
])('%j is told apart: %s', (text, problem, found) => expect(readHours(text)).toEqual({ problem, found }))

test('what is printed is read as the same', () => {
  const random = seeded(3)
  for (let round = 0; round < 200; round += 1) {
    const spans = Array.from({ length: random.below(4) }, (): OpenSpan => {
      const from = random.below(1440)
      return [from, from + 1 + random.below(1440 - from)]
    })
    expect(readHours(printHours(spans))).toEqual({ spans })
  }
})
