import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { caseDetail } from '../../../../src/main/engine/cases/case-detail'
import { insertAttachment } from '../../../../src/main/engine/entries/attachment-store'
import { eraseMention } from '../../../../src/main/engine/entries/erase-mention'
import { findBrokenLink } from '../../../../src/main/engine/journal/store'
import { caseClient, noon, type CaseClient, type WrittenMention } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let path: string
let number = 0
beforeEach(async () => {
  path = inFolder(`erase-${(number += 1)}.db`)
  client = await caseClient(path)
})
afterEach(() => client.close())

/** Words that stand nowhere else. */
const secret = {
  text: 'Zubiaurrekoetxea',
  name: 'Wintersteinova',
  handle: '@qwjxzk',
  edit: 'Rhythmusstoerung',
}
const said: WrittenMention = {
  ...{ by: secret.name, handle: secret.handle, at: noon, externalId: 'review-1' },
  ...{ title: `About ${secret.text}`, text: `The oven of ${secret.text} broke, call me.` },
  url: 'https://reviews.example/vyxqzpl',
}

/** Which of the words still stand in the file, or in the log of changes beside it. */
function leftBehind(): string[] {
  const bytes = [path, `${path}-wal`].filter(existsSync).map((one) => readFileSync(one))
  const words = [...Object.values(secret), 'vyxqzpl', 'attached-words']
  const forms = words.flatMap((word) => [word, word.toLowerCase()])
  return forms.filter((form) => bytes.some((held) => held.includes(form)))
}

/** Other texts, so many that pages fill, split and are given back. */
function passingBy(from: number): void {
  for (let batch = 0; batch < 40; batch += 1)
    client.writeMany(
      Array.from({ length: 20 }, (_, index) => ({
        ...{ by: `Person ${from + index}`, at: noon - 2000 + from + batch * 20 + index },
        text: `The lorry ${from + index} passed the house at eight. `.repeat(30),
      })),
    )
}

describe('erasing what a person wrote', () => {
  test('leaves none of it in the file: not the text, not its edits, not the name, not the search index', () => {
    passingBy(0)
    const mention = client.write(said)
    client.write({ ...said, text: `Edited: ${secret.edit} of ${secret.text}`, now: noon + 1 })
    passingBy(400)
    insertAttachment(client.db, mention, {
      ...{ name: 'a.txt', mime: 'text/plain', sha256: '0', body: Buffer.from('attached-words') },
    })
    client.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(leftBehind().length).toBeGreaterThan(5)
    expect(client.db.pragma('freelist_count', { simple: true })).toBeGreaterThan(0)
    eraseMention(client.desk(), mention, secret.name)
    expect(leftBehind()).toEqual([])
  })
  test('leaves a tombstone in its case, beside our own notes, and the journal says that it was done', async () => {
    const mention = client.write(said)
    const id = client.caseOf(mention) ?? 0
    await act(client.desk(), [id], { do: 'note', text: 'Our own words.' })
    eraseMention(client.desk(), mention, secret.name.toUpperCase())
    const { saga } = caseDetail(client.db, id, client.desk().rules, noon)
    expect(saga).toContainEqual(expect.objectContaining({ kind: 'note', text: 'Our own words.' }))
    expect(saga.find(({ kind }) => kind === 'mention')).toMatchObject({
      mention: { id: mention, text: '', authorName: null, isErased: true },
    })
    expect(saga).toContainEqual(expect.objectContaining({ kind: 'event', event: 'mention.erased' }))
    expect(findBrokenLink(client.db)).toBeNull()
  })
  test('holds when its source shows it again, changed or not', () => {
    const mention = client.write(said)
    eraseMention(client.desk(), mention, secret.name)
    client.write({ ...said, now: noon + 1 })
    client.write({ ...said, text: `Again: ${secret.text}`, now: noon + 2 })
    client.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(leftBehind()).toEqual([])
    expect(client.db.prepare('SELECT text, state FROM mention WHERE id = ?').get(mention)).toEqual({
      ...{ text: '', state: 'removed' },
    })
  })
  test('keeps the author where other texts of theirs are held', () => {
    const mention = client.write(said)
    client.write({ ...said, externalId: 'review-2', text: 'Another one.' })
    eraseMention(client.desk(), mention, secret.name)
    expect(client.db.prepare('SELECT name FROM author').pluck().all()).toEqual([secret.name])
  })
  test('asks for the name, and does nothing without it', () => {
    const mention = client.write(said)
    expect(() => eraseMention(client.desk(), mention, 'Somebody')).toThrow(/erase-not-confirmed/)
    expect(() => eraseMention(client.desk(), 4096, '')).toThrow(/mention-not-found/)
    expect(client.db.prepare('SELECT state FROM mention WHERE id = ?').pluck().get(mention)).not.toBe(
      'removed',
    )
  })
})
