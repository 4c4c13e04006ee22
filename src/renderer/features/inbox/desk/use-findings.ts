import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Reply } from '@shared/model/reply'
import { reviewLangs, type Finding, type ReviewLang } from '@shared/model/review'
import { replyQueries } from './reply-queries'

const pauseMs = 150

/** What the review says of a text, a moment after each key; until then what it said of the text before. */
export function useFindings(client: string, reply: Reply, text: string): readonly Finding[] {
  const settled = useSettled(text)
  const { data: context } = useQuery(replyQueries.context(client, reply.id))
  const lang: ReviewLang = reviewLangs.find((known) => known === reply.lang) ?? 'en'
  const { data } = useQuery({
    ...replyQueries.review(settled, context ?? {}, lang),
    enabled: context !== undefined && settled.trim() !== '',
    placeholderData: keepPreviousData,
  })
  return settled.trim() === '' ? [] : (data ?? [])
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
