import { createServer, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** What a stand-in of a chat server does with each question. */
export type ChatAnswer = (
  response: ServerResponse,
  body: { model: string; messages: { content: string }[] },
) => void

export interface ChatServer {
  base: string
  asked: { model: string; messages: { content: string }[] }[]
  close: () => Promise<void>
}

/** A local server that speaks the chat interface, as Ollama and llama.cpp do. */
export async function chatServer(answer: ChatAnswer): Promise<ChatServer> {
  const asked: ChatServer['asked'] = []
  const server = createServer((request, response) => {
    if (request.url === '/v1/models') {
      response.end(JSON.stringify({ data: [{ id: 'tiny' }, { id: 7 }] }))
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as ChatServer['asked'][number]
      asked.push(body)
      answer(response, body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}/v1`,
    asked,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** An answer in pieces, as it is streamed. */
export const streaming =
  (...pieces: string[]): ChatAnswer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const content of pieces)
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`)
    response.end('data: [DONE]\n\n')
  }
