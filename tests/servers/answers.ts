import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { ServerResponse } from 'node:http'
import type { Step } from './feed-server'

// What servers do, well or badly, one function each.

type Headers = Record<string, string>
type Body = string | Uint8Array

const rssType = 'application/rss+xml; charset=utf-8'

export function answer(status: number, headers: Headers = {}, body: Body = ''): Step {
  return (_request, response) => void response.writeHead(status, headers).end(body)
}

export function feed(body: Body, headers: Headers = {}): Step {
  return answer(200, { 'content-type': rssType, ...headers }, body)
}

/** Says 304 to whoever sends back both validators as they were given. */
export function conditional(body: Body, etag: string, lastModified: string, headers: Headers = {}): Step {
  const validators = { etag, 'last-modified': lastModified, ...headers }
  return (request, response) => {
    const isKnown =
      request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === lastModified
    return isKnown ? answer(304, validators)(request, response) : feed(body, validators)(request, response)
  }
}

export function redirect(status: number, location: string): Step {
  return answer(status, { location })
}

/** Answers each path by its own step and the rest with 404. */
export function routes(steps: Record<string, Step>): Step {
  return (request, response) => (steps[request.url ?? ''] ?? answer(404))(request, response)
}

/** Takes the request and says nothing, until the other side or the test gives up. */
export const silence: Step = () => {}

/** A promising beginning, then nothing. */
export function stalls(beginning: Body): Step {
  return (_request, response) => void response.writeHead(200, { 'content-type': rssType }).write(beginning)
}

/** Never lets the line rest and never comes to an end. */
export function dripping(everyMs: number): Step {
  return async (_request, response) => {
    response.writeHead(200, { 'content-type': rssType })
    while (!response.destroyed) {
      response.write('<!-- -->')
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }
}

/** Says how long the body is and hangs up half-way. */
export function cutShort(body: Body): Step {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': rssType, 'content-length': String(Buffer.byteLength(body)) })
    hangUpAfter(response, half(body))
  }
}

export function cutChunked(body: Body, headers: Headers = {}): Step {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': rssType, ...headers })
    hangUpAfter(response, half(body))
  }
}

function hangUpAfter(response: ServerResponse, beginning: Body): void {
  response.write(beginning, () => response.socket?.end())
}

function half(body: Body): Uint8Array {
  const bytes = Buffer.from(body)
  return bytes.subarray(0, bytes.length >> 1)
}

const packers = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }

export function packed(encoding: keyof typeof packers, body: Body): Step {
  return feed(packers[encoding](body), { 'content-encoding': encoding })
}

/** What some servers send for `deflate`. */
export function bareDeflate(body: Body): Step {
  return feed(deflateRawSync(body), { 'content-encoding': 'deflate' })
}

/** Packed well, but the sender gave up in the middle and closed the connection in good form. */
export function cutGzip(body: Body): Step {
  return feed(half(gzipSync(body)), { 'content-encoding': 'gzip' })
}

/** Blanks that unfold to so many bytes from a thousandth of them. */
export function gzipBomb(bytes: number): Step {
  return feed(gzipSync(Buffer.alloc(bytes, ' ')), { 'content-encoding': 'gzip' })
}

/** As fast as it is taken, without end. */
export const endless: Step = async (_request, response) => {
  response.writeHead(200, { 'content-type': rssType })
  const closed = new Promise((resolve) => response.once('close', resolve))
  const chunk = Buffer.alloc(64 * 1024, ' ')
  while (!response.destroyed) {
    if (response.write(chunk)) await new Promise((resolve) => setImmediate(resolve))
    else await Promise.race([closed, new Promise((resolve) => response.once('drain', resolve))])
  }
}
