import { Readable } from 'node:stream'

// age speaks the streams of the web, files those of Node; the types of the two know each other on some runtimes only.

export function asWeb(bytes: Readable): globalThis.ReadableStream<Uint8Array> {
  const web: unknown = Readable.toWeb(bytes)
  return web as globalThis.ReadableStream<Uint8Array>
}

export function asNode(bytes: unknown): Readable {
  return Readable.from(bytes as AsyncIterable<Uint8Array>)
}
