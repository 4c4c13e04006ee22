import { expect, test } from 'vitest'
import { wordsIn } from '@shared/messages/words-in'
import { locales } from '@shared/model/client'
import type { NoticeKind } from '@shared/contract/events'
import { noticeText } from '../../../src/main/shell/notice-text'

const kinds: NoticeKind[] = ['slaSoon', 'overduePromise', 'failedBackup', 'newUrgent', 'digest']

test.each(locales)('in %s every kind is a sentence, of one and of many', (locale) => {
  for (const kind of kinds) {
    for (const count of [1, 2, 20]) {
      const { title, body } = noticeText(wordsIn(locale), { kind, case: null, count, who: null }, 'Velta')
      expect(title).toBe('Velta')
      expect(body).toMatch(/^\p{Lu}.*\.$|^\d+ .*\.$/u)
    }
  }
})

test('who wrote is said only where it is given', () => {
  const notice = { kind: 'newUrgent', case: 1, count: 1, who: 'Hester Quill' } as const
  expect(noticeText(wordsIn('en'), notice, 'Velta').body).toBe('Hester Quill: A new urgent mention.')
  expect(noticeText(wordsIn('en'), { ...notice, who: null }, 'Velta').body).toBe('A new urgent mention.')
})
