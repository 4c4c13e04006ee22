import { describe, expect, test } from 'vitest'
import { openExport } from '../../../../../src/main/engine/imports/exports/open-export'
import { repaired } from '../../../../../src/main/engine/imports/exports/repaired'
import { sniffFormat } from '../../../../../src/main/engine/imports/readers/sniff-format'
import { failureIn, fileFolder } from '../../../../helpers/import-files'
import { mailBytes } from '../../../../helpers/mail-bytes'
import { zipOf, type ZipPart } from '../../../../helpers/zip'

const inFolder = fileFolder()
let files = 0

/** What a file of some bytes comes to. */
async function opened(content: string | Buffer, name = 'export') {
  const path = inFolder(`${(files += 1)}-${name}`, content)
  expect(await sniffFormat(path)).toBe('export')
  const { platform, items } = await openExport(path)
  const mentions = []
  const rejected = []
  for await (const item of items) {
    if ('rejected' in item) rejected.push(item.rejected)
    else mentions.push(item.mention)
  }
  return { platform, mentions, rejected }
}

const json = (name: string, value: unknown): ZipPart => ({ name, data: JSON.stringify(value) })
const archive = (...parts: ZipPart[]) => opened(zipOf(parts), 'archive.zip')

const place = 'Takeout/Google Business Profile/account-11/location-22'
const review = (id: string, more: object = {}) => ({
  ...{ name: `accounts/11/locations/22/reviews/${id}`, reviewer: { displayName: 'Ana' }, starRating: 'ONE' },
  ...{
    comment: 'Nadie contesta.',
    createTime: '2026-02-01T10:00:00Z',
    updateTime: '2026-02-01T10:00:00Z',
    ...more,
  },
})

describe('Google Takeout', () => {
  test('gives the reviews of all places and pages, under the ids that the interface gives them', async () => {
    const reply = { reviewReply: { comment: 'Lo sentimos.', updateTime: '2026-02-02T10:00:00Z' } }
    const { platform, mentions, rejected } = await archive(
      json(`${place}/reviews.json`, { reviews: [review('a', reply), { name: 'broken' }] }),
      json(`${place}/reviews-abc.json`, {
        reviews: [review('b', { comment: undefined, starRating: 'FIVE' })],
      }),
      json(`${place}/additionalData.json`, {
        attributes: [{ attributeType: 'LISTING_NAME', values: ['Velta Centro'] }],
      }),
      json('Takeout/Maps (your places)/Reviews.json', { type: 'FeatureCollection', features: [] }),
    )
    expect(platform).toBe('google')
    expect(rejected).toEqual([{ line: 2, reason: 'not-a-record', value: '{"name":"broken"}' }])
    expect(mentions).toMatchObject([
      { externalId: 'locations/22/reviews/b', kind: 'rating', text: '', rating: { value: 5, max: 5 } },
      {
        ...{
          externalId: 'locations/22/reviews/a',
          kind: 'review',
          reason: 'import',
          text: 'Nadie contesta.',
          raw: null,
        },
        ...{ author: { name: 'Ana' }, rating: { value: 1 }, ownerReply: { text: 'Lo sentimos.' } },
        extras: { place: { id: '22', name: 'Velta Centro' } },
      },
    ])
  })
  test('may be one file out of the archive, and keeps the words of the author and not those of the translation', async () => {
    const comment = '(Translated by Google) Nobody answers.\n\n(Original)\nNadie contesta.'
    expect(await opened(JSON.stringify({ reviews: [review('a', { comment })] }))).toMatchObject({
      ...{ platform: 'google', mentions: [{ text: 'Nadie contesta.' }] },
    })
  })
  test('with reviews that somebody has written about others is refused in words', async () => {
    const feature = {
      type: 'Feature',
      properties: { google_maps_url: 'https://maps.google.com/?cid=1', five_star_rating_published: 1 },
    }
    const own = JSON.stringify({ type: 'FeatureCollection', features: [feature] })
    const single = inFolder('Reviews.json', own)
    expect((await failureIn(() => sniffFormat(single))).code).toBe('export-own-reviews')
    const zip = inFolder('own.zip', zipOf([{ name: 'Takeout/Maps (your places)/Reviews.json', data: own }]))
    expect((await failureIn(() => sniffFormat(zip))).code).toBe('export-own-reviews')
  })
})

/** As Facebook writes it: every byte of UTF-8 a letter. */
const broken = (text: string) => Buffer.from(text).toString('latin1')

describe('what Facebook calls your information', () => {
  const comments = {
    comments_v2: [
      {
        timestamp: 1_772_000_000,
        title: broken('Velta comentó la publicación de Ana.'),
        data: [
          {
            comment: {
              timestamp: 1_772_000_001,
              comment: broken('Lo sentimos, mañana vamos 🙏'),
              author: 'Velta',
            },
          },
        ],
      },
      { timestamp: 1_772_000_002, data: [] },
    ],
  }
  const posts = [
    { timestamp: 1_772_000_000, data: [{ post: broken('Cerrado el día 3') }, {}] },
    { timestamp: 1_772_000_100, attachments: [] },
  ]
  test.each(['your_facebook_activity/', 'your_activity_across_facebook/', ''])(
    'is read from an archive (%s)',
    async (root) => {
      const { platform, mentions, rejected } = await archive(
        json(`${root}comments_and_reactions/comments.json`, comments),
        json(`${root}posts/your_posts_1.json`, posts),
        { name: `${root}posts/media/1.jpg`, data: 'x' },
      )
      expect(platform).toBe('facebook')
      expect(mentions).toMatchObject([
        {
          ...{
            kind: 'comment',
            text: 'Lo sentimos, mañana vamos 🙏',
            title: 'Velta comentó la publicación de Ana.',
          },
          ...{ author: { name: 'Velta', isOwner: true }, publishedAt: 1_772_000_001_000 },
        },
        { kind: 'post', text: 'Cerrado el día 3' },
      ])
      expect(rejected.map(({ reason }) => reason)).toEqual(['not-a-record', 'text-empty'])
    },
  )
  test('may be single files out of it', async () => {
    expect((await opened(JSON.stringify(comments))).mentions).toHaveLength(1)
    expect((await opened(JSON.stringify(posts, null, 2))).mentions).toHaveLength(1)
  })
  test.each([
    [broken('răspuns 👍'), 'răspuns 👍'],
    ['plain', 'plain'],
    ['mañana', 'mañana'],
    ['răspuns', 'răspuns'],
    [`${broken('ñ')} ă`, `${broken('ñ')} ă`],
  ])('has “%s” read as “%s”', (text, expected) => {
    expect(repaired(text)).toBe(expected)
  })
})

describe('the archive of X', () => {
  const tweet = (id: string, more: object = {}) => ({
    tweet: {
      ...{
        id_str: id,
        full_text: 'We &amp; Velta are sorry',
        created_at: 'Wed Oct 10 20:19:24 +0000 2018',
        lang: 'en',
      },
      ...{ favorite_count: '3', retweet_count: '0', ...more },
    },
  })
  const script = (name: string, value: unknown) =>
    `window.YTD.${name}.part0 = ${JSON.stringify(value, null, 2)}`
  test('gives the own posts of the account, and not what it has passed on', async () => {
    const own = { account: { username: 'velta', accountId: '77', accountDisplayName: 'Velta' } }
    const { platform, mentions } = await archive(
      { name: 'data/account.js', data: script('account', [own]) },
      {
        name: 'data/tweets.js',
        data: script('tweets', [tweet('1'), tweet('2', { full_text: 'RT @ana: late' })]),
      },
      {
        name: 'data/tweets-part1.js',
        data: script('tweets', [tweet('9007199254740993', { in_reply_to_status_id_str: '5', lang: 'und' })]),
      },
      { name: 'data/tweets_media/1.jpg', data: 'x' },
    )
    expect(platform).toBe('x')
    expect(mentions).toMatchObject([
      { externalId: '9007199254740993', lang: null, thread: { parentId: '5' } },
      {
        ...{ externalId: '1', text: 'We & Velta are sorry', lang: 'en', url: 'https://x.com/i/status/1' },
        ...{ publishedAt: Date.UTC(2018, 9, 10, 20, 19, 24), counts: { likes: 3, shares: 0 } },
        author: { externalId: '77', handle: 'velta', isOwner: true },
      },
    ])
  })
  test('is read and never run, the older form of it as well', async () => {
    expect((await opened(script('tweet', [tweet('1')]), 'tweet.js')).mentions).toHaveLength(1)
    const evil = inFolder('evil.js', 'window.YTD.tweets.part0 = [(globalThis.wasRun = true)]')
    expect((await failureIn(() => openExport(evil))).code).toBe('json-malformed')
    expect(globalThis).not.toHaveProperty('wasRun')
  })
})

describe('mails', () => {
  test('of one file are one mention, as from a mailbox', async () => {
    const { platform, mentions } = await opened(
      mailBytes('m', 'Nobody answers.\n\nOn Monday Velta wrote:\n> Soon'),
      'mail.eml',
    )
    expect(platform).toBe('email')
    expect(mentions).toMatchObject([
      {
        externalId: '<m@otro.example>',
        reason: 'import',
        visibility: 'mailbox',
        text: 'Nobody answers.',
        raw: null,
      },
    ])
  })
  test('one after the other are cut where they begin, and lines that look like it are unquoted', async () => {
    const first = mailBytes('a', 'Late.\n>From Madrid it took a week.\nFrom today on I wait.').toString()
    const list = mailBytes('b', 'News', { 'List-Id': '<n.example>' }).toString()
    const mime = mailBytes('c', '', { 'Content-Type': 'text/plain; charset=windows-1252' }).toString('latin1')
    const box = [
      'From ana@otro.example Mon Mar  2 07:30:00 2026',
      first,
      'From - Mon Mar  2 07:30:00 2026',
      list,
    ]
    const last = Buffer.from(`\nFrom - Mon Mar  2 07:31:00 2026\n${mime}Ma\xf1ana no vino\n`, 'latin1')
    const { mentions, rejected } = await opened(
      Buffer.concat([Buffer.from(box.join('\n')), last]),
      'mails.mbox',
    )
    expect(mentions.map(({ externalId, text }) => [externalId, text])).toEqual([
      ['<a@otro.example>', 'Late.\nFrom Madrid it took a week.\nFrom today on I wait.'],
      ['<c@otro.example>', 'Mañana no vino'],
    ])
    expect(rejected).toEqual([])
  })
})

test.each([
  ['reviews.csv', 'date,from,text\n2026-01-01,Ana,Late', 'csv'],
  ['list.json', '[{"timestamp":1772000000,"text":"Late"}]', 'json'],
  ['reviews.json', '{"reviews":[{"name":"Ana","text":"Late"}]}', 'json'],
  ['note.csv', 'Subject: text\nFrom: Ana', 'csv'],
])('%s is no export', async (name, content, format) => {
  expect(await sniffFormat(inFolder(name, content))).toBe(format)
})

test('an archive of something else is not known', async () => {
  const path = inFolder('other.zip', zipOf([{ name: 'a.txt', data: 'x' }]))
  expect((await failureIn(() => sniffFormat(path))).code).toBe('file-format-unknown')
})
