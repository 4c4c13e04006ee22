import { useEffect, useRef, useState } from 'react'
import { longestMessage, type LeadDetail } from '@shared/model/lead'
import { queryClient } from '../../query-client'
import { leadQueries, useWriteMessage } from './queries'

const pauseMs = 400

/** The message while it is written: kept at each pause, and when it is left. */
export function useMessage(client: string, lead: LeadDetail) {
  const [text, setText] = useState(lead.draft)
  const { mutate } = useWriteMessage(client)
  const latest = useRef({ text, kept: lead.draft })
  const flush = useRef(() => {})
  useEffect(() => {
    flush.current = () => {
      const { text: written, kept } = latest.current
      if (written === kept) return
      latest.current.kept = written
      mutate({ mention: lead.mention, text: written })
      const { queryKey } = leadQueries.one(client, lead.mention)
      queryClient.setQueryData<LeadDetail>(queryKey, (held) => held && { ...held, draft: written })
    }
  })
  useEffect(() => {
    latest.current.text = text
    const timer = setTimeout(() => flush.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => flush.current(), [])
  return {
    text,
    write: (next: string) => {
      const bounded = next.slice(0, longestMessage)
      latest.current.text = bounded
      setText(bounded)
    },
    flush: () => flush.current(),
  }
}
