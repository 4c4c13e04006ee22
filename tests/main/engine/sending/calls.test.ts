import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailAccount } from '@shared/model/sending'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Keyring } from '../../../../src/main/engine/secrets/keyring'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

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

const instance = 'https://social.example'

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

describe('the mail account of a client', () => {
  test('is kept, and taken away with its password', async () => {
    const { engine } = opened
    await engine.call('sending.set', { client, mail })
    await engine.call('sending.secret', { client, secret })
    expect(await engine.call('sending.get', { client })).toEqual({ mail, place: 'keyring' })
    expect(await engine.call('sending.set', { client, mail: null })).toEqual({ mail: null, place: 'none' })
  })
})

describe('a password', () => {
  test('is nowhere on the disk, in the journal or in a log, whatever is done with it', async () => {
    const logs = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name))
    const { engine, folder } = opened
    await engine.call('sending.set', { client, mail })
    const given = [
      await engine.call('sending.secret', { client, secret }),
      await engine.call('account.save', {
        client,
        account: 'mastodon',
        values: { instance },
        secrets: { token: secret },
      }),
      await engine.call('account.list', { client }),
      await engine.call('sending.get', { client }),
      await engine.answer('sending.secret', { client, secret, more: secret }),
      await engine.answer('account.save', {
        client,
        account: 'mastodon',
        values: {},
        secrets: { token: secret },
      }),
      await engine.answer('sending.set', { client, mail: { ...mail, host: '' }, secret }),
    ]
    expect(JSON.stringify(given)).not.toContain(secret)
    for (const file of filesIn(folder)) expect(file.includes(secret)).toBe(false)
    for (const log of logs) expect(JSON.stringify(log.mock.calls)).not.toContain(secret)
  })
  test('lies sealed in the workspace and never in the client’s file', async () => {
    await opened.engine.call('sending.secret', { client, secret })
    const sealed = Buffer.from(secret).toString('hex')
    const clientFiles = filesIn(join(opened.folder, 'clients'))
    expect(filesIn(opened.folder).some((file) => file.includes(sealed))).toBe(true)
    expect(clientFiles.some((file) => file.includes(sealed))).toBe(false)
  })
  test('that the keyring cannot seal is remembered for the session, and said to be', async () => {
    await opened.close()
    await open()
    const settings = await opened.engine.call('sending.secret', { client, secret })
    expect(settings.place).toBe('session')
    expect(filesIn(opened.folder).some((file) => file.includes(secret))).toBe(false)
  })
  test('that somebody else sealed counts as not being there', async () => {
    await opened.close()
    await open(strange)
    const settings = await opened.engine.call('sending.secret', { client, secret })
    expect(settings.place).toBe('none')
  })
})
