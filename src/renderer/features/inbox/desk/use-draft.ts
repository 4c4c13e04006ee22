import { useEffect, useRef, useState } from 'react'
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
  const [isInConflict, setConflict] = useState(false)
  const latest = useRef({ typed, reply })
  useEffect(() => {
    latest.current = { typed, reply }
  })
  const send = async (version: number) => {
    const { typed: text, reply: held } = latest.current
    if (text === null || text === held.text) return
    try {
      await mutateAsync({ reply: held.id, version, text })
      if (latest.current.typed === text) setTyped(null)
      setConflict(false)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'reply-changed') throw error
      setConflict(true)
    }
  }
  const flush = () => send(latest.current.reply.version)
  const sendLatest = useRef(flush)
  useEffect(() => {
    sendLatest.current = flush
  })
  useEffect(() => {
    if (typed === null || isInConflict) return
    const timer = setTimeout(() => void sendLatest.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, isInConflict])
  useEffect(() => () => void sendLatest.current(), [])
  return {
    text: typed ?? reply.text,
    write: setTyped,
    flush,
    isKept: typed === null || typed === reply.text,
    isInConflict,
    keepMine: () => void send(latest.current.reply.version),
    takeTheirs: () => {
      setTyped(null)
      setConflict(false)
    },
  }
}
