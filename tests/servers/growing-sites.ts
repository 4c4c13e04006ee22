import { growingFeed } from './growing-feed'
import { growingForum } from './growing-forum'
import { growingInstance } from './growing-instance'
import type { GrowingSource } from './growing-site'

export interface GrowingSites {
  /** The Mastodon account that some of them are read with. */
  account: { instance: string; token: string }
  sources: GrowingSource[]
  /** What was asked since the last time, sorted. */
  takeAsked: () => string[]
  close: () => Promise<void>
}

/** Sources of several kinds; `onRequest` is told of each request before it is answered. */
export async function startGrowingSites(onRequest: () => void): Promise<GrowingSites> {
  const instance = await growingInstance(onRequest)
  const sites = [
    ...[await growingFeed('rss', onRequest), await growingFeed('atom', onRequest)],
    ...[await growingForum(onRequest), instance],
  ]
  return {
    account: instance.account,
    sources: sites.flatMap(({ sources }) => sources),
    takeAsked: () => sites.flatMap(({ asked }) => asked.splice(0)).sort(),
    async close() {
      await Promise.all(sites.map((site) => site.close()))
    },
  }
}
