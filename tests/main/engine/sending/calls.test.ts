import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailAccount } from '@shared/model/sending'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Keyring } from '../../../../src/main/engine/secrets/keyring'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { startMastodonServer } from '../../../servers/mastodon-server'

const secret = 'canary-7f3a91-token'
/** A keyring that seals, as far as a grep can tell. */
const sealing: Keyring = {
  seal: (_name, text) => Promise.resolve(Buffer.from(text).toString('hex')),
  unseal: (_name, sealed) => Promise.resolve(sealed === null ? null : Buffer.from(sealed, 'hex').toString()),
  forget: () => {},
}
/** One whose sealed things were made by another user: it opens none of them. */
const strange: Keyring = { ...sealing, unseal: () => Promise.resolve(null) }
const mail: MailAccount = {
  ...{ host: 'mail.velta.example', port: 465, security: 'tls', user: 'velta' },
  ...{ from: 'care@velta.example', name: 'Velta' },
}

let opened: TestEngine
let client: string
const open = async (keyring?: Keyring) => {
  opened = await openTestEngine(keyring ? { keyring } : {})
  client = (await opened.engine.call('client.create', { name: 'Velta', brand: [], competitors: [] })).id
}
beforeEach(() => open(sealing))
afterEach(() => opened.close())

/** Every file below the data folder as it lies on the disk. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
}

describe('the accounts of a client', () => {
  test('are kept one by one and taken away with their passwords', async () => {
    const { engine } = opened
    await engine.call('sending.set', { client, mail })
    await engine.call('sending.set', { client, mastodon: { instance: 'Social.Example/@velta' } })
    await engine.call('sending.secret', { client, account: 'mail', secret })
    expect(await engine.call('sending.get', { client })).toEqual({
      accounts: { mail, mastodon: { instance: 'https://social.example' } },
      secrets: { mail: 'keyring', mastodon: 'none' },
    })
    expect(await engine.call('sending.set', { client, mail: null })).toMatchObject({
      ...{ accounts: { mail: null }, secrets: { mail: 'none' } },
    })
  })
  test.each([
    'http://social.example',
    'ftp://social.example',
    '',
    'javascript:alert(1)',
    'https://me@social.example',
  ])('are not on an instance at “%s”', async (instance) => {
    const outcome = await opened.engine.answer('sending.set', { client, mastodon: { instance } })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-input' } })
  })
})

describe('a password', () => {
  test('is nowhere on the disk, in the journal or in a log, whatever is done with it', async () => {
    const server = await startMastodonServer()
    const logs = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name))
    const { engine, folder } = opened
    await engine.call('sending.set', { client, mail, mastodon: { instance: server.instance } })
    const given = [
      await engine.call('sending.secret', { client, account: 'mail', secret }),
      await engine.call('sending.secret', { client, account: 'mastodon', secret }),
      await engine.call('sending.get', { client }),
      await engine.answer('sending.secret', { client, account: 'mail', secret, more: secret }),
      await engine.answer('sending.set', { client, mail: { ...mail, host: '' }, secret }),
    ]
    expect(JSON.stringify(given)).not.toContain(secret)
    for (const file of filesIn(folder)) expect(file.includes(secret)).toBe(false)
    for (const log of logs) expect(JSON.stringify(log.mock.calls)).not.toContain(secret)
    await server.close()
  })
  test('lies sealed in the workspace and never in the client’s file', async () => {
    await opened.engine.call('sending.secret', { client, account: 'mail', secret })
    const sealed = Buffer.from(secret).toString('hex')
    const clientFiles = filesIn(join(opened.folder, 'clients'))
    expect(filesIn(opened.folder).some((file) => file.includes(sealed))).toBe(true)
    expect(clientFiles.some((file) => file.includes(sealed))).toBe(false)
  })
  test('that the keyring cannot seal is remembered for the session, and said to be', async () => {
    await opened.close()
    await open()
    const settings = await opened.engine.call('sending.secret', { client, account: 'mastodon', secret })
    expect(settings.secrets).toEqual({ mail: 'none', mastodon: 'session' })
    expect(filesIn(opened.folder).some((file) => file.includes(secret))).toBe(false)
  })
  test('that somebody else sealed counts as not being there', async () => {
    await opened.close()
    await open(strange)
    const settings = await opened.engine.call('sending.secret', { client, account: 'mastodon', secret })
    expect(settings.secrets.mastodon).toBe('none')
  })
})
