import { afterEach, describe, expect, test } from 'vitest'
import { findServers } from '../../../../src/main/engine/assistant/find-servers'
import { streamChat } from '../../../../src/main/engine/assistant/stream-chat'
import { chatServer, streaming, type ChatAnswer, type ChatServer } from '../../../servers/chat-server'

let server: ChatServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function ask(
  answer: ChatAnswer,
  signal = new AbortController().signal,
  onText: (text: string) => void = () => {},
) {
  server = await chatServer(answer)
  const settings = { isOn: true, base: server.base, model: 'tiny' }
  return streamChat(settings, [{ role: 'user', content: 'Hello' }], { signal, onText })
}

describe('an assistant', () => {
  test('is heard as it writes', async () => {
    const told: string[] = []
    const text = await ask(streaming('You are', ' right', ', Noa.'), undefined, (so) => told.push(so))
    expect(text).toBe('You are right, Noa.')
    expect(told).toEqual(['You are', 'You are right', 'You are right, Noa.'])
    expect(server?.asked).toMatchObject([{ model: 'tiny', messages: [{ content: 'Hello' }] }])
  })
  test('that never ends is cut off', async () => {
    const endless: ChatAnswer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const line = `data: ${JSON.stringify({ choices: [{ delta: { content: 'a'.repeat(500) } }] })}\n\n`
      const go = () => {
        while (!response.destroyed && response.write(line)) continue
        if (!response.destroyed) response.once('drain', go)
      }
      go()
    }
    expect(await ask(endless)).toHaveLength(8000)
  })
  test('that answers with a page or with broken lines has said nothing', async () => {
    expect(await ask((response) => response.end('<html><script>alert(1)</script></html>'))).toBe('')
    await server?.close()
    expect(
      await ask((response) =>
        response.end('data: {"choices":[{"delta"\n\ndata: {"choices":7}\n\ndata: null\n\n'),
      ),
    ).toBe('')
  })
  test('whose text holds tricks gives the words alone', async () => {
    expect(await ask(streaming('Hola\u202e \u0000Noa'))).toBe('Hola Noa')
  })
  test('that sends a line without an end is not waited for', async () => {
    await expect(ask((response) => response.end(`data: ${'x'.repeat(300_000)}`))).rejects.toThrow(
      'assistant-unreadable',
    )
  })
  test.each([
    ['refuses', 404, 'assistant-refused'],
    ['fails', 500, 'assistant-refused'],
  ])('that %s is told in words', async (_, status, code) => {
    await expect(ask((response) => response.writeHead(status).end())).rejects.toThrow(code)
  })
  test('that leads elsewhere is not followed', async () => {
    const elsewhere: ChatAnswer = (response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    await expect(ask(elsewhere)).rejects.toThrow('assistant-unreachable')
  })
  test('can be stopped in the middle', async () => {
    const stop = new AbortController()
    const silent: ChatAnswer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: 'One' } }] })}\n\n`)
    }
    await expect(ask(silent, stop.signal, () => stop.abort())).rejects.toThrow()
  })
  test('is found on the addresses that are looked at, and only if it answers', async () => {
    server = await chatServer(streaming())
    expect(await findServers([server.base, 'http://127.0.0.1:9/v1'])).toEqual([
      { base: server.base, models: ['tiny'] },
    ])
  })
})
