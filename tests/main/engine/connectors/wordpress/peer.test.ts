import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../../../../src/main/engine/connectors/connector'
import { feedConnector } from '../../../../../src/main/engine/connectors/feed'
import { HttpError, type Http } from '../../../../../src/main/engine/connectors/http'
import type { Cursor } from '../../../../../src/main/engine/connectors/outcome'
import { wordpressConnector } from '../../../../../src/main/engine/connectors/wordpress'
import { wordpressAccount } from '../../../../../src/main/engine/connectors/wordpress/account'
import { createHttp } from '../../../../../src/main/engine/http/create-http'
import { accessWith } from '../../../../helpers/access'
import { mentionsIn, stored } from '../../../../helpers/connector-contract'
import { openLoopbackEngine } from '../../../../helpers/loopback-engine'
import { loopbackPolicy } from '../../../../helpers/loopback-policy'
import { outboxClient } from '../../../../helpers/outbox-client'
import { outgoing } from '../../../../helpers/sent-reply'
import { temporaryFolder } from '../../../../helpers/temporary-folder'
import {
  hasWordpress,
  startWordpress,
  type Wordpress,
  type WrittenComment,
} from '../../../../servers/wordpress'

const isThere = hasWordpress()
if (!isThere) console.log('skipped: what a real WordPress answers (it, PHP or MariaDB is not installed)')

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const now = Math.floor(Date.now() / 1000) * 1000
const direct = createHttp({ version: 'test', policy: loopbackPolicy })

describe.skipIf(!isThere)('a real WordPress', () => {
  const inFolder = temporaryFolder()
  let site: Wordpress
  let host: string
  let secret: string
  let post: number
  beforeAll(async () => {
    site = await startWordpress()
    host = new URL(site.base).host
    secret = site.passwordFor(1)
    post = site.write({ title: 'Parcels & more', text: 'How we send them.', at: now - 25 * dayMs })
  }, 60_000)
  afterAll(() => site.close())

  type Said = Partial<WrittenComment> & { text: string }
  /** Three hours ago, where nothing else is said. */
  const say = (...comments: Said[]) =>
    site.comment(post, ...comments.map((said) => ({ at: now - 3 * hourMs, ...said })))
  const sayOne = (said: Said) => say(said)[0] ?? 0
  const idOf = (comment: number | undefined) => `${host}/${comment}`
  const accessFor = (userName = 'marta', password = secret) =>
    accessWith({ site: site.base, userName }, { appPassword: password })

  interface Asked {
    access?: Reading['access']
    cursor?: Cursor
    words?: string
    at?: number
  }
  const reading = ({ access = accessFor(), cursor = {}, words = '', at = now }: Asked) => ({
    ...{ http: direct, access, address: site.base, settings: { site: site.base, words }, cursor, now: at },
    signal: new AbortController().signal,
  })
  const collect = (asked: Asked = {}) => wordpressConnector.collect(reading(asked))
  /** What was read of some comments, by their ids. */
  const among = (comments: readonly number[], outcome: Awaited<ReturnType<typeof collect>>) =>
    mentionsIn(outcome).filter(({ externalId }) => comments.some((id) => idOf(id) === externalId))

  describe('read', () => {
    test('gives what is shown, with its author, its thread and its time in UTC', async () => {
      const marta = { user: 1, name: 'Marta', at: now - 2 * hourMs }
      const first = sayOne({ text: 'Velta lost my “parcel” :)\n\nNobody answers, 2 < 3 & so.' })
      const answer = sayOne({ ...marta, text: 'We are on it.', parent: first })
      const thanks = sayOne({ name: 'Dana', text: 'Thanks.', parent: answer })
      const hidden = [
        sayOne({ text: 'Is held back.', approved: 0 }),
        sayOne({ text: 'Cheap parcels.', approved: 'spam' }),
        sayOne({ text: 'A link from elsewhere.', type: 'pingback' }),
      ]
      const read = among([first, answer, thanks, ...hidden], await collect())
      expect(read).toHaveLength(3)
      expect(read.find(({ externalId }) => externalId === idOf(first))).toMatchObject({
        ...{ kind: 'comment', reason: 'watch', title: 'Parcels & more', publishedAt: now - 3 * hourMs },
        text: 'Velta lost my “parcel” 🙂\n\nNobody answers, 2 < 3 & so.',
        url: `${site.base}/parcels-more/#comment-${first}`,
        author: { externalId: null, name: 'Mara O’Neil', isOwner: false },
        thread: { rootId: null, parentId: null },
        extras: { replyRef: { post, comment: first } },
      })
      expect(read.find(({ externalId }) => externalId === idOf(answer))).toMatchObject({
        ...{ reason: 'reply', publishedAt: now - 2 * hourMs, text: 'We are on it.' },
        author: { externalId: `${host}/user/1`, name: 'Marta', isOwner: true },
        thread: { rootId: idOf(first), parentId: idOf(first) },
      })
      expect(read.find(({ externalId }) => externalId === idOf(thanks))).toMatchObject({
        ...{ author: { name: 'Dana' }, thread: { rootId: idOf(first), parentId: idOf(answer) } },
      })
    })
    test('again gives what is new, what was let through late and what was changed', async () => {
      const held = sayOne({ text: 'Is let through later.', approved: 0 })
      const edited = sayOne({ text: 'The parcel is late.' })
      const before = await collect({ at: now - 2 * hourMs })
      expect(among([held, edited], before)).toMatchObject([{ text: 'The parcel is late.' }])
      const fresh = sayOne({ text: 'Still nothing.', at: now - hourMs })
      site.run(
        ['wp_set_comment_status', held, 'approve'],
        ['wp_update_comment', { comment_ID: edited, comment_content: 'The parcel is lost.' }],
      )
      const after = await collect({ cursor: stored(before) })
      expect(among([held, edited, fresh], after).map(({ text }) => text)).toEqual([
        ...['Still nothing.', 'The parcel is lost.', 'Is let through later.'],
      ])
    })
    test('for words, without an account, gives what has them', async () => {
      const found = sayOne({ text: 'Where is the Umbrella?' })
      sayOne({ text: 'Where is the hat?' })
      const outcome = await wordpressConnector.collect({ ...reading({ words: 'umbrella' }), access: null })
      expect(mentionsIn(outcome)).toMatchObject([{ externalId: idOf(found), reason: 'search' }])
    })
    test('is read to the last page, also of comments from the same second', async () => {
      const imported = Array.from({ length: 230 }, (_, index) => ({
        text: `Import ${index}`,
        at: now - 20 * dayMs,
      }))
      const many = say(...imported)
      const read = among(many, await collect())
      expect(new Set(read.map(({ externalId }) => externalId))).toEqual(new Set(many.map(idOf)))
      expect(read).toHaveLength(230)
    })
    test('misses what was thrown away or is no longer let through, and nothing else', async () => {
      const texts = ['stays', 'trash', 'spam', 'hold', 'gone']
      const comments = say(...texts.map((text) => ({ text })))
      const [, trash, spam, hold, gone] = comments
      site.run(
        ['wp_trash_comment', trash],
        ['wp_spam_comment', spam],
        ['wp_set_comment_status', hold, 'hold'],
        ['wp_delete_comment', gone, true],
      )
      const asked = comments.map((id) => ({ externalId: idOf(id), url: null, replyRef: {} }))
      expect(await wordpressConnector.recheck?.look(reading({}), asked)).toEqual({
        ...{ kind: 'checked', gone: [], missing: [trash, spam, hold, gone].map(idOf) },
      })
    })
    test.each([
      ['a wrong password', 'marta', 'wrong'],
      ['a user that there is not', 'nobody', 'wrong'],
    ])('with %s says that the account is not known', async (_what, userName, password) => {
      expect(await collect({ access: accessFor(userName, password) })).toMatchObject({
        ...{ kind: 'auth-expired', status: 401 },
      })
    })
    test('with plain addresses is read where every site can be', async () => {
      const comment = sayOne({ text: 'Plain words.' })
      const addresses = (structure: string) =>
        site.run(['update_option', 'permalink_structure', structure], ['delete_option', 'rewrite_rules'])
      addresses('')
      try {
        expect(among([comment], await collect())).toMatchObject([{ text: 'Plain words.' }])
      } finally {
        addresses('/%postname%/')
      }
    })
  })

  test('a complaint is revised when its author changes it, and vanishes for as long as it is thrown away', async () => {
    let at = now
    const folder = inFolder('engine')
    const engine = await openLoopbackEngine(folder, () => at)
    try {
      const { id: client } = await engine.call('client.create', {
        ...{ name: 'Velta', brand: ['Velta'], competitors: [] },
      })
      const save = (appPassword: string) =>
        engine.call('account.save', {
          ...{ client, account: 'wordpress', values: { site: site.base, userName: 'marta' } },
          secrets: { appPassword },
        })
      await save(secret)
      expect(await engine.call('account.check', { client, account: 'wordpress' })).toMatchObject({
        name: `marta (${host})`,
      })
      await engine.call('source.add', {
        ...{ client, connector: 'wordpress', settings: { site: site.base, words: 'tabletop' } },
        ...{ name: '', subject: 1, intervalMinutes: 30 },
      })
      const [changes, goes] = say(
        { text: 'My tabletop is broken and nobody answers. I am very disappointed.' },
        { text: 'The tabletop never came. I want my money back.' },
      )
      const read = async (laterMs: number) => {
        at += laterMs
        const [row] = await engine.call('source.collect', { client })
        return row?.health
      }
      const held = async () => {
        const found = await engine.call('mention.details', { client, query: '', from: null, limit: 10 })
        return Object.fromEntries(found.map(({ externalId, state, text }) => [externalId, { state, text }]))
      }
      expect(await read(0)).toMatchObject({ code: 'reading' })
      expect(Object.keys(await held()).toSorted()).toEqual([idOf(changes), idOf(goes)].toSorted())
      site.run(
        ['wp_update_comment', { comment_ID: changes, comment_content: 'My tabletop was mended. Thanks!' }],
        ['wp_trash_comment', goes],
      )
      for (let look = 0; look < 2; look += 1) await read(7 * hourMs)
      expect(await held()).toMatchObject({
        [idOf(changes)]: { state: 'edited', text: 'My tabletop was mended. Thanks!' },
        [idOf(goes)]: { state: 'vanished', text: 'The tabletop never came. I want my money back.' },
      })
      site.run(['wp_untrash_comment', goes])
      await read(7 * hourMs)
      expect((await held())[idOf(goes)]).toMatchObject({ state: 'live' })
      await save('wrong')
      expect(await read(hourMs)).toMatchObject({ code: 'auth-expired', data: { status: 401 } })
    } finally {
      await engine.close()
    }
  })

  describe('its feeds', () => {
    const readFeed = (address: string, cursor: Cursor = {}) =>
      feedConnector.collect({ ...reading({ cursor, at: Date.now() }), address, settings: { address } })

    test('give posts and comments, and say when there is nothing new', async () => {
      const at = now - 2 * minuteMs
      const fresh = site.write({ title: '“Ovens” & more', text: 'They are hot 🔥.\n\nMind them.', at })
      const [comment] = site.comment(fresh, { text: 'Mine is cold ❄️ :(', at: now - minuteMs })
      const posts = await readFeed(`${site.base}/feed/`)
      expect(posts).toMatchObject({ kind: 'read', title: 'Velta', isMalformed: false })
      expect(mentionsIn(posts)[0]).toMatchObject({
        ...{ title: '“Ovens” & more', text: 'They are hot 🔥.\n\nMind them.', publishedAt: at },
        ...{ url: `${site.base}/ovens-more/`, author: { name: 'marta' }, counts: { replies: 1 } },
        lang: 'en',
      })
      const comments = await readFeed(`${site.base}/comments/feed/`)
      expect(mentionsIn(comments)[0]).toMatchObject({
        ...{ text: 'Mine is cold ❄️ 🙁', author: { name: 'Mara O’Neil' }, publishedAt: now - minuteMs },
        url: `${site.base}/ovens-more/#comment-${comment}`,
      })
      expect(await readFeed(`${site.base}/feed/`, stored(posts))).toMatchObject({ kind: 'unchanged' })
      expect(await readFeed(`${site.base}/comments/feed/`, stored(comments))).toMatchObject({
        ...{ kind: 'unchanged' },
      })
      site.comment(fresh, { text: 'Now it is warm.', at: Date.now() })
      const again = await readFeed(`${site.base}/comments/feed/`, stored(comments))
      expect(mentionsIn(again)[0]).toMatchObject({ text: 'Now it is warm.' })
    })
    test('are found by the front page, and a lone post has one as well', async () => {
      const found = await readFeed(site.base)
      expect(found).toMatchObject({ kind: 'read', title: 'Velta', cursor: { feedUrl: `${site.base}/feed/` } })
      sayOne({ text: 'Of this post.' })
      const ofPost = await readFeed(`${site.base}/parcels-more/feed/`)
      expect(mentionsIn(ofPost).map(({ text }) => text)).toContain('Of this post.')
    })
  })

  describe('an answer', () => {
    /** What a site may set otherwise than it was typed: quotes, dashes, faces, addresses, blank lines. */
    const text =
      `"We're" sorry, Mara -- a < b & 2x3 (tm) don't count... :)\n\nSee https://velta.example/a?b=1&c=2 ` +
      "or write to care@velta.example - ''today'' :lol: 👍"
    const { signal } = new AbortController()
    const sender = ({ access = accessFor(), http = direct } = {}) =>
      wordpressAccount.answering!.sender({ http, access, now: () => now })
    const to = (comment: number) => ({ externalId: idOf(comment), replyRef: { post, comment } })
    const standing = (comment: number) =>
      site.run([
        'get_comments',
        { parent: comment, status: 'all', orderby: 'comment_ID', order: 'ASC' },
      ])[0] as {
        comment_ID: string
        comment_content: string
        comment_author: string
      }[]
    /** The site takes what is written, and its answer gets lost. */
    const losing: Http = async (request) => {
      const answer = await direct(request)
      if (request.json) throw new HttpError('truncated')
      return answer
    }

    test('is sent by the outbox in the author’s name, and read back as it was typed', async () => {
      const comment = sayOne({ text: 'The oven broke.' })
      const folder = inFolder('outbox')
      mkdirSync(folder)
      const client = await outboxClient(folder, {
        accounts: { wordpress: { site: site.base, userName: 'marta' } },
        secrets: { wordpress: JSON.stringify({ appPassword: secret }) },
      })
      try {
        const asked = { ...to(comment), on: 'web' as const, handle: 'mara' }
        const { externalId, on, handle, replyRef } = asked
        const typed = 'You are right, Mara: 2 < 3.\nWe are sorry.'
        const id = client.queue({ externalId, on, handle, extras: { replyRef } }, typed)
        const reply = await client.turn(id)
        const [answer] = standing(comment)
        expect(reply).toMatchObject({
          ...{ state: 'sent', externalId: idOf(Number(answer?.comment_ID)), failure: null },
          url: `${site.base}/parcels-more/#comment-${answer?.comment_ID}`,
        })
        expect(answer).toMatchObject({ comment_author: 'marta' })
        expect(among([Number(answer?.comment_ID)], await collect())).toMatchObject([
          { reason: 'reply', text: typed, author: { isOwner: true } },
        ])
      } finally {
        await client.close()
      }
    })
    test('whose receipt got lost is found, and does not stand twice', async () => {
      const comment = sayOne({ text: 'Nobody answers.' })
      const reply = { ...outgoing(to(comment), text), since: now }
      expect(await sender().find?.(reply, signal)).toEqual({ kind: 'missing' })
      expect(await sender({ http: losing }).send(reply, signal)).toEqual({ kind: 'unknown' })
      const [answer] = standing(comment)
      const sent = { kind: 'sent', externalId: idOf(Number(answer?.comment_ID)) }
      expect(await sender().find?.(reply, signal)).toMatchObject(sent)
      expect(await sender().send(reply, signal)).toMatchObject(sent)
      expect(await sender().send({ ...reply, since: now + hourMs }, signal)).toMatchObject({
        ...{ kind: 'refused', words: expect.stringContaining('Duplicate comment') as string },
      })
      expect(standing(comment)).toHaveLength(1)
    })
    test('of somebody whom the site keeps waiting is not said to have stayed away', async () => {
      const [user] = site.run(['wp_create_user', 'pau', 'pau', 'pau@velta.example']) as [number]
      const access = accessFor('pau', site.passwordFor(user))
      const comment = sayOne({ text: 'Hello?' })
      const reply = { ...outgoing(to(comment), text), since: now }
      expect(await sender({ access, http: losing }).send(reply, signal)).toEqual({ kind: 'unknown' })
      expect(await sender({ access }).find?.(reply, signal)).toEqual({ kind: 'missing' })
      expect(await sender({ access }).send(reply, signal)).toEqual({ kind: 'unknown' })
      expect(standing(comment)).toHaveLength(1)
      const soon = outgoing(to(comment), 'One thing more.')
      expect(await sender({ access }).send(soon, signal)).toMatchObject({ kind: 'retry' })
    })
    test('that the site does not take is told in its own words', async () => {
      const closed = site.write({ title: 'Closed', text: 'No comments.', at: now - dayMs })
      const [comment] = site.comment(closed, { text: 'First!', at: now - dayMs })
      site.run(['wp_update_post', { ID: closed, comment_status: 'closed' }])
      const there = { externalId: idOf(comment), replyRef: { post: closed, comment: comment ?? 0 } }
      expect(await sender().send(outgoing(there, text), signal)).toEqual({
        ...{ kind: 'refused', words: 'Sorry, comments are closed for this item.' },
      })
      const access = accessFor('marta', 'wrong')
      expect(await sender({ access }).send(outgoing(there, text), signal)).toMatchObject({ kind: 'failed' })
      const open = to(sayOne({ text: 'Where is it?' }))
      expect(await sender().send(outgoing(open, 'ñ'.repeat(32_762)), signal)).toMatchObject({ kind: 'sent' })
      expect(await sender().send(outgoing(open, 'ñ'.repeat(32_763)), signal)).toEqual({
        ...{ kind: 'refused', words: 'too-long' },
      })
    })
  })
})
