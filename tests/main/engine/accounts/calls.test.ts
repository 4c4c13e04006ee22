import type { EngineEvent } from '@shared/contract/events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { startMastodonServer, type MastodonServer } from '../../../servers/mastodon-server'

let server: MastodonServer
let opened: TestEngine
let client: string
let events: EngineEvent[]
beforeEach(async () => {
  server = await startMastodonServer()
  opened = await openTestEngine()
  events = []
  opened.engine.onEvent((event) => events.push(event))
  client = (await opened.engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })).id
})
afterEach(async () => {
  await opened.close()
  await server.close()
})

const save = (instance: string, secrets: Record<string, string> = {}) =>
  opened.engine.call('account.save', { client, account: 'mastodon', values: { instance }, secrets })
const held = async () =>
  (await opened.engine.call('account.list', { client })).find(({ kind }) => kind === 'mastodon')
const signedIn = () =>
  vi.waitFor(() => {
    const told = events.find(({ name }) => name === 'signedIn')
    if (!told) throw new Error('nobody has told yet')
    return told.data
  })

describe('an account', () => {
  test('is kept with its values cleaned, and says which secrets are there but never what they are', async () => {
    expect(await held()).toMatchObject({ values: null, held: [], signsInByBrowser: true })
    await save('Social.Example/@velta', { token: 'canary-1', other: 'not asked for' })
    expect(await held()).toMatchObject({
      ...{ values: { instance: 'https://social.example' }, held: ['token'], place: 'session' },
      platforms: ['mastodon'],
    })
    expect(JSON.stringify(await held())).not.toContain('canary-1')
  })
  test('keeps its secrets where none is typed, and loses them when it is taken away', async () => {
    await save(server.instance, { token: server.token })
    await save(server.instance)
    expect(await opened.engine.call('account.check', { client, account: 'mastodon' })).toEqual({
      name: `@velta@127.0.0.1:${server.port}`,
    })
    await opened.engine.call('account.remove', { client, account: 'mastodon' })
    expect(await held()).toMatchObject({ values: null, held: [], place: 'none' })
  })
  test.each([
    'http://social.example',
    'ftp://social.example',
    '',
    'javascript:alert(1)',
    'https://me@social.example',
  ])('is not at “%s”', async (instance) => {
    await expect(save(instance)).rejects.toMatchObject({ code: 'account-incomplete' })
    expect(await held()).toMatchObject({ values: null })
  })
  test('that the platform refuses says so', async () => {
    await save(server.instance, { token: 'an old one' })
    await expect(opened.engine.call('account.check', { client, account: 'mastodon' })).rejects.toMatchObject({
      ...{ code: 'account-refused', data: { outcome: 'unauthorised', status: 401 } },
    })
  })
  test('of no known kind is bad input', async () => {
    await expect(opened.engine.call('account.check', { client, account: 'myspace' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('signing in by the browser', () => {
  const begin = async () => {
    await save(server.instance)
    const { url } = await opened.engine.call('account.signIn', { client, account: 'mastodon' })
    const { searchParams } = new URL(url)
    server.challenge = searchParams.get('code_challenge') ?? ''
    return { url: new URL(url), back: new URL(searchParams.get('redirect_uri') ?? '') }
  }
  const comeBack = async (back: URL, told: Record<string, string>) => {
    for (const [name, value] of Object.entries(told)) back.searchParams.set(name, value)
    return fetch(back)
  }
  test('asks with PKCE for what is needed, comes back to this computer, and keeps the token', async () => {
    const { url, back } = await begin()
    expect(url.pathname).toBe('/oauth/authorize')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: 'app-1', code_challenge_method: 'S256' },
    })
    expect(back.hostname).toBe('127.0.0.1')
    const page = await comeBack(back, { state: url.searchParams.get('state') ?? '', code: 'code-1' })
    expect(await page.text()).toContain('You are signed in')
    expect(await signedIn()).toMatchObject({ client, account: 'mastodon', outcome: 'done' })
    expect(await opened.engine.call('account.check', { client, account: 'mastodon' })).toMatchObject({
      name: expect.stringContaining('@velta@') as string,
    })
  })
  test('does not mind a page that knows no state', async () => {
    const { url, back } = await begin()
    expect((await comeBack(new URL(back), { state: 'made up', code: 'code-1' })).status).toBe(404)
    expect(events.some(({ name }) => name === 'signedIn')).toBe(false)
    await comeBack(back, { state: url.searchParams.get('state') ?? '', code: 'code-1' })
    expect(await signedIn()).toMatchObject({ outcome: 'done' })
  })
  test.each([
    ['refuses', { error: 'access_denied' }, 'access_denied'],
    ['brings a code that is worth nothing', { code: 'code-9' }, 'invalid_grant (400)'],
  ])('says so where the user or the platform %s', async (_what, told, said) => {
    const { url, back } = await begin()
    await comeBack(back, { state: url.searchParams.get('state') ?? '', ...told })
    expect(await signedIn()).toMatchObject({ outcome: 'refused', words: said })
    expect(await held()).toMatchObject({ held: [] })
  })
  test('wants to know the instance first', async () => {
    await expect(opened.engine.call('account.signIn', { client, account: 'mastodon' })).rejects.toMatchObject(
      {
        code: 'account-incomplete',
      },
    )
  })
})
