import { writeFile } from 'node:fs/promises'
import type { NewEntry } from '@shared/model/entry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { phoneCall } from '../../../helpers/phone-call'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let { engine, close } = {} as TestEngine
let client: string
beforeAll(async () => {
  ;({ engine, close } = await openTestEngine())
  ;({ id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] }))
})
afterAll(() => close())

const noa = { authorName: 'Noa Kaplan', contact: '+34 600 111 222', rating: null }
const add = (changes: Partial<NewEntry> = {}) =>
  engine.call('entry.add', { client, entry: phoneCall({ ...noa, ...changes }) })
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])

async function file(name: string, body: Uint8Array): Promise<string> {
  const path = inFolder(name)
  await writeFile(path, body)
  return engine.offerFile(path)
}

describe('what is entered by hand', () => {
  test('always has a case: a call that says nothing bad as well', async () => {
    const call = await add({ text: 'She asks to be called back.', authorName: 'Lia', contact: '' })
    const detail = await engine.call('case.get', { client, case: call.case })
    expect(detail).toMatchObject({ queue: 'unanswered', person: { name: 'Lia' }, channels: ['phone'] })
  })
  test('of the same telephone number joins the open case of its person', async () => {
    const first = await add()
    expect((await add({ text: 'Still broken.' })).case).toBe(first.case)
    expect((await add({ contact: '+34 600 999 999' })).case).not.toBe(first.case)
  })
  test('was never said later than now, and has a link only where that is one', async () => {
    const { mention } = await add({ publishedAt: Date.now() + 9e9, url: 'javascript:alert(1)' })
    const view = await engine.call('mention.get', { client, id: mention })
    expect(view.publishedAt).toBeLessThanOrEqual(Date.now())
    expect(view.url).toBeNull()
  })
  test('is found by its words like all else', async () => {
    await add({ text: 'The zanzibar lamp flickers.' })
    expect((await engine.call('mention.outline', { client, query: 'zanzibar' })).total).toBe(1)
  })
})

describe('an attachment', () => {
  test('is known by its bytes, whatever its name says', async () => {
    const files = [await file('screenshot.txt', png), await file('fake.png', Buffer.from('<script>'))]
    const { mention } = await add({ files })
    const held = await engine.call('entry.attachments', { client, mention })
    expect(held.map(({ name, mime, size }) => [name, mime, size])).toEqual([
      ['screenshot.txt', 'image/png', 12],
      ['fake.png', 'application/octet-stream', 8],
    ])
    const [picture, script] = held
    const { url } = await engine.call('entry.picture', { client, id: picture?.id ?? 0 })
    expect(url).toBe(`data:image/png;base64,${png.toString('base64')}`)
    await expect(engine.call('entry.picture', { client, id: script?.id ?? 0 })).rejects.toThrow(
      /file-not-found/,
    )
  })
  test('of more than ten megabytes is refused by name, and nothing is taken in', async () => {
    const count = async () => (await engine.call('mention.outline', { client, query: '' })).total
    const before = await count()
    const files = [await file('film.mov', Buffer.alloc(11 * 1024 * 1024))]
    await expect(add({ files })).rejects.toMatchObject({
      code: 'attachment-too-large',
      data: { file: 'film.mov', megabytes: 10 },
    })
    expect(await count()).toBe(before)
  })
  test('that is gone, or that nobody chose, is refused', async () => {
    await expect(add({ files: [engine.offerFile(inFolder('gone.png'))] })).rejects.toThrow(/file-not-found/)
    await expect(add({ files: ['0'.repeat(32)] })).rejects.toThrow(/file-not-found/)
  })
})
