import type { Answered } from '../sender'
import type { Ref } from './schema'

export interface Target {
  parent: Ref
  /** What began the thread. */
  root: Ref
}

const postUri = /^at:\/\/did:[a-z]+:[\w.:%-]+\/app\.bsky\.feed\.post\/[\w.~:-]{1,512}$/

/** The post that is answered and the one that began its thread; null where the mention does not tell both. */
export function blueskyTarget({ replyRef }: Pick<Answered, 'replyRef'>): Target | null {
  const parent = refOf(replyRef['uri'], replyRef['cid'])
  const root = refOf(replyRef['rootUri'], replyRef['rootCid'])
  return parent && root ? { parent, root } : null
}

type Told = string | number | null | undefined

function refOf(uri: Told, cid: Told): Ref | null {
  const isRef = typeof uri === 'string' && typeof cid === 'string' && postUri.test(uri) && /^\w+$/.test(cid)
  return isRef ? { uri, cid } : null
}
