import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mailSender } from '../../../../../src/main/engine/connectors/mail/sender'
import { outgoing } from '../../../../helpers/sent-reply'
import { hasExim, startExim, type Exim } from '../../../../servers/exim'

const password = 'secret-4711'

// Where it is not installed (Debian: exim4-daemon-light), the server of our own in the tests of the outbox has to do.
describe.skipIf(!hasExim())('at a real Exim', () => {
  let server: Exim
  beforeAll(async () => void (server = await startExim(password)))
  afterAll(() => server.close())

  const send = (
    { security = 'none', secret = password, to = 'mara@otro.example', key = 'key-1' } = {},
    text = 'Es tut uns leid, Mara.\n.\nÎmi pare rău: mañana a las 9.',
  ) => {
    const account = {
      ...{ host: '127.0.0.1', port: security === 'tls' ? server.tlsPort : server.port, user: 'velta' },
      ...{ security: security as 'none', from: 'care@velta.example', name: 'Velta, Atención' },
    }
    const answered = { externalId: '<a7f@post.example>', title: 'RE: Horno', authorHandle: to }
    const reply = { ...outgoing(answered, text), key }
    return mailSender({ account, password: secret, now: Date.now }).send(reply, new AbortController().signal)
  }

  test.each(['none', 'starttls', 'tls'])(
    'a reply arrives as it was written, in its thread (%s)',
    async (security) => {
      const key = `key-${security}`
      expect(await send({ security, key })).toEqual({
        ...{ kind: 'sent', externalId: `<${key}@velta.example>`, url: null },
      })
      const arrived = await vi.waitFor(() => {
        const mail = server.delivered().find((one) => one.includes(`<${key}@velta.example>`))
        if (mail === undefined) throw new Error('it has not arrived yet')
        return mail
      }, 10_000)
      for (const line of ['Subject: Re: Horno', 'In-Reply-To: <a7f@post.example>', 'To: mara@otro.example'])
        expect(arrived).toContain(line)
      expect(arrived).toMatch(/^From: .*<care@velta\.example>$/m)
      const encoded = arrived.slice(arrived.indexOf('\n\n')).replace(/=\n/g, '')
      const bytes = encoded.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      expect(Buffer.from(bytes, 'latin1').toString('utf8').trim()).toBe(
        'Es tut uns leid, Mara.\n.\nÎmi pare rău: mañana a las 9.',
      )
    },
  )

  test('what it refuses is told in its own words, and nothing arrives', async () => {
    const before = server.delivered().length
    expect(await send({ secret: 'wrong' })).toMatchObject({
      ...{ kind: 'failed', words: expect.stringContaining('Incorrect authentication data') as string },
    })
    expect(await send({ to: 'gone@otro.example' })).toMatchObject({
      ...{ kind: 'refused', words: expect.stringContaining('there is no such person here') as string },
    })
    expect(await send({}, 'Too long. '.repeat(10_000))).toMatchObject({ kind: 'refused' })
    expect(server.delivered()).toHaveLength(before)
  })
})
