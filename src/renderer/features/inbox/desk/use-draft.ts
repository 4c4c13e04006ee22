import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure } from '@shared/model/failure'
import type { Reply } from '@shared/model/reply'
import { useWriteReply } from './reply-queries'

const pauseMs = 500

export interface Draft {
  text: string
  write: (text: string) => void
  /** Sends what is typed to the engine now. */
  flush: () => Promise<void>
  isKept: boolean
  /** True where another window has written since: neither text is lost, and the writer chooses. */
  isInConflict: boolean
  keepMine: () => void
  takeTheirs: () => void
}

/** What is being typed: kept at each pause, when the field is left, and when the window goes. */
export function useDraft(client: string, reply: Reply): Draft {
  const { mutateAsync } = useWriteReply(client)
  const [typed, setTyped] = useState<string | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const [isInConflict, setConflict] = useState(false)
  // Not before the list says so too: until then what was there before would flash up, and the caret would jump.
  if (kept && reply.version >= kept.reply.version) {
    setKept(null)
    if (typed === kept.typed) setTyped(null)
  }
  const latest = useRef({ typed, reply, kept })
  useEffect(() => {
    latest.current = { typed, reply, kept }
  })
  const write = async () => {
    const { typed: text, reply: shown, kept: last } = latest.current
    const held = last && last.reply.version > shown.version ? last.reply : shown
    if (text === null || text === held.text || text === last?.typed) return
    try {
      const answer = await mutateAsync({ reply: held.id, version: held.version, text })
      latest.current.kept = { typed: text, reply: answer }
      setKept(latest.current.kept)
      setConflict(false)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'reply-changed') throw error
      setConflict(true)
    }
  }
  const flush = useInTurn(write)
  useEffect(() => {
    if (typed === null || isInConflict) return
    const timer = setTimeout(() => void flush(), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, isInConflict, flush])
  useEffect(() => () => void flush(), [flush])
  return {
    text: typed ?? reply.text,
    write: setTyped,
    flush,
    isKept: typed === null || typed === reply.text,
    isInConflict,
    keepMine: () => void flush(),
    takeTheirs: () => {
      setTyped(null)
      setConflict(false)
    },
  }
}

/** What the engine has answered, and to what. */
interface Kept {
  typed: string
  reply: Reply
}

/** One after another: a second writing that does not know of the first would look like another window's. */
function useInTurn(work: () => Promise<void>): () => Promise<void> {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  const before = useRef(Promise.resolve())
  return useCallback(() => {
    const next = before.current.then(() => latest.current())
    before.current = next.catch(() => {})
    return next
  }, [])
}
