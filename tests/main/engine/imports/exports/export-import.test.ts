import { randomUUID } from 'node:crypto'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../../helpers/engine'
import { failureIn, fileFolder } from '../../../../helpers/import-files'
import { mailBytes } from '../../../../helpers/mail-bytes'
import { zipOf } from '../../../../helpers/zip'

const inFolder = fileFolder()
let opened: TestEngine
beforeAll(async () => void (opened = await openTestEngine()))
afterAll(() => opened.close())

async function importing(path: string, client?: string) {
  const { engine } = opened
  const chosen =
    client ?? (await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })).id
  const file = engine.offerFile(path)
  const { format, mapping, columns, encoding } = await engine.call('import.inspect', { client: chosen, file })
  const asked = { client: chosen, file, format, mapping }
  const preview = await engine.call('import.preview', asked)
  const result = await engine.call('import.run', { ...asked, job: randomUUID() })
  const details = await engine.call('mention.details', { client: chosen, query: '', from: null, limit: 50 })
  const sources = await engine.call('source.list', { client: chosen })
  return { client: chosen, format, mapping, columns, encoding, preview, result, details, sources }
}

test('an archive of Takeout goes in without a mapping, and a second time adds nothing', async () => {
  const reviews = [1, 2, 3].map((id) => ({
    ...{ name: `accounts/1/locations/2/reviews/${id}`, starRating: 'TWO', comment: `Late ${id}` },
    ...{ createTime: '2026-02-01T10:00:00Z', reviewer: { displayName: `Ana ${id}` } },
  }))
  const name = 'Takeout/Google Business Profile/account-1/location-2/reviews.json'
  const path = inFolder('takeout.zip', zipOf([{ name, data: JSON.stringify({ reviews }) }]))
  const first = await importing(path)
  expect(first).toMatchObject({
    ...{ format: 'export', columns: [], mapping: { platform: 'google' } },
    ...{ preview: { counts: { new: 3 } }, result: { added: 3, rejectedCount: 0 } },
    sources: [{ platform: 'google', name: 'takeout' }],
  })
  expect((await importing(path, first.client)).result).toMatchObject({ added: 0, duplicate: 3 })
})

test('a file of mails goes in as mails', async () => {
  const box = ['a', 'b'].map(
    (id) => `From - Mon Mar  2 07:30:00 2026\n${mailBytes(id, `Late ${id}`).toString()}\n`,
  )
  const { result, sources, details } = await importing(inFolder('complaints.mbox', box.join('')))
  expect(result).toMatchObject({ added: 2 })
  expect(sources).toMatchObject([{ platform: 'email' }])
  expect(details.map(({ text }) => text).sort()).toEqual(['Late a', 'Late b'])
})

test('the file of the Play Console is known by its columns, in UTF-16, with the ids out of its links', async () => {
  const header =
    'Package Name,App Version Code,App Version Name,Reviewer Language,Device,Review Submit Date and Time,' +
    'Review Submit Millis Since Epoch,Review Last Update Date and Time,Review Last Update Millis Since Epoch,' +
    'Star Rating,Review Title,Review Text,Developer Reply Date and Time,Developer Reply Millis Since Epoch,' +
    'Developer Reply Text,Review Link'
  const link = (id: string) =>
    `https://play.google.com/console/developers/1/app/2/user-feedback/review-details?reviewId=${id}`
  const row = (id: string, text: string) =>
    `com.velta,12,1.2,es,panther,2026-02-01T10:20:30Z,1769941230000,2026-02-01T10:20:30Z,1769941230000,2,,${text},` +
    `2026-02-02T08:00:00Z,1770019200000,Lo sentimos,${link(id)}`
  const bytes = iconv.encode(
    [header, row('gp:A', '"No abre, ""nunca"""'), row('gp:B', '')].join('\r\n'),
    'utf-16le',
    { addBOM: true },
  )
  const path = inFolder('reviews_com.velta_202602.csv', bytes)
  const { format, encoding, mapping, result, details, client } = await importing(path)
  expect({ format, encoding, platform: mapping.platform }).toEqual({
    format: 'csv',
    encoding: 'utf-16le',
    platform: 'googleplay',
  })
  expect(result).toMatchObject({ added: 2, rejectedCount: 0 })
  expect(details.map(({ text }) => text).sort()).toEqual(['', 'No abre, "nunca"'])
  expect((await importing(path, client)).result).toMatchObject({ added: 0, duplicate: 2 })
})

test.each([
  [
    'Domain Url,Webshop Name,Business Unit Id,Review Id,Review Created (UTC),Review Consumer User Id,Review Username,Review User Email,Review Title,Review Content,Review Stars,Source Of Review,Reference Id,Location Name,Business Reply Date (UTC)',
  ],
  [
    'Domain URL,Webshop name,Business unit ID,Review ID,Review created (UTC),Review consumer user ID,Review username,Review user email,Review title,Review content,Review stars,Source of review,Reference ID,Location name,Business reply date (UTC)',
  ],
])('the export of Trustpilot is known by its columns, however they are spelled', async (header) => {
  const row =
    'velta.example,Velta,bu1,r1,2026-02-01 10:20:30,u1,Ana,ana@otro.example,Late,Nobody answers,1,Organic,,Madrid,'
  const { mapping, result, details, sources } = await importing(
    inFolder('trustpilot.csv', `${header}\n${row}\n`),
  )
  expect(mapping.platform).toBe('trustpilot')
  expect(result).toMatchObject({ added: 1, rejectedCount: 0 })
  expect(details).toMatchObject([{ text: 'Nobody answers', title: 'Late' }])
  expect(sources).toMatchObject([{ platform: 'trustpilot', name: 'trustpilot' }])
})

test('an export in which nothing stands is refused', async () => {
  const path = inFolder('empty.js', 'window.YTD.tweets.part0 = [ ]')
  expect((await failureIn(() => importing(path))).code).toBe('file-no-rows')
})
