import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { feedsIn } from '../../../../src/main/engine/collect/opml'
import { openTestEngine } from '../../../helpers/engine'

const list = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines}</body></opml>`

describe('a list of feeds', () => {
  test('is read through its groups', () => {
    const within = '<outline text="Group"><outline text="B" xmlUrl="https://b.example/f"/></outline>'
    expect(feedsIn(list(`<outline text="A" type="rss" xmlUrl="https://a.example/f"/>${within}`))).toEqual([
      { name: 'A', address: 'https://a.example/f' },
      { name: 'B', address: 'https://b.example/f' },
    ])
  })
  test.each([
    ['nothing in it', list('<outline text="empty"/>'), 'file-format-unknown'],
    ['another make', '<html><body>no</body></html>', 'file-format-unknown'],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "b">]><opml/>', 'xml-doctype'],
  ])('with %s is refused', (_what, text, code) => {
    expect(() => feedsIn(text)).toThrow(expect.objectContaining({ code }))
  })
})

test('feeds go out as OPML and come into another client, each once', async () => {
  const { engine, folder, close } = await openTestEngine()
  try {
    const make = async (name: string) =>
      (await engine.call('client.create', { name, brand: [name], competitors: [] })).id
    const [one, two] = [await make('Velta'), await make('Casa Nueva')]
    for (const address of ['https://a.example/f?x=1&y=2', 'https://b.example/f'])
      await engine.call('source.add', {
        ...{
          client: one,
          connector: 'feed',
          settings: { address },
          name: 'A & B',
          subject: 1,
          intervalMinutes: 30,
        },
      })
    const { text } = await engine.call('source.opml', { client: one, title: 'Velta' })
    const path = join(folder, 'feeds.opml')
    await writeFile(path, text.replace('</body>', '<outline text="C" xmlUrl="javascript:alert(1)"/></body>'))
    const take = () =>
      engine.call('source.importOpml', { client: two, file: engine.offerFile(path), subject: 1 })
    expect(await take()).toEqual({ added: 2, known: 0, refused: 1 })
    expect(await take()).toEqual({ added: 0, known: 2, refused: 1 })
    const rows = await engine.call('source.list', { client: two })
    expect(rows.map(({ name, address }) => [name, address]).sort()).toEqual([
      ['A & B', 'https://a.example/f?x=1&y=2'],
      ['A & B', 'https://b.example/f'],
    ])
  } finally {
    await close()
  }
})
