import type { Agent } from 'undici'

/** What one request may cost us at most (SECURITY.md §2); a server that wants more is cut off. */
export interface Limits {
  headerBytes: number
  /** As it comes over the wire. */
  bodyBytes: number
  /** After unpacking. */
  decodedBytes: number
  /** Unpacked against packed, watched from `ratioFromBytes` on: tiny answers may well be all blanks. */
  ratio: number
  ratioFromBytes: number
  connectMs: number
  /** Without a single byte, before the headers or between two pieces of the body. */
  idleMs: number
  /** For all of it, redirects included. */
  totalMs: number
  redirects: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  headerBytes: 64 * 1024,
  bodyBytes: 10 * megabyte,
  decodedBytes: 50 * megabyte,
  ratio: 100,
  ratioFromBytes: megabyte,
  connectMs: 10_000,
  idleMs: 15_000,
  totalMs: 60_000,
  redirects: 5,
}

/** The bounds that the network library keeps itself, to a machine or through a proxy alike. */
export function agentBounds({ headerBytes, idleMs }: Limits) {
  return {
    maxHeaderSize: headerBytes,
    headersTimeout: idleMs,
    bodyTimeout: idleMs,
    // Sources are read minutes apart, and a connection kept until then may be dead when it is used again.
    pipelining: 0,
  } satisfies Agent.Options
}
