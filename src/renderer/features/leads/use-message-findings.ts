import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LeadFinding } from '@shared/model/lead'
import { leadQueries } from './queries'

const pauseMs = 150

/** What the review says of a message, a moment after each key; until then what it said of the text before. */
export function useMessageFindings(client: string, mention: number, text: string): readonly LeadFinding[] {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  const isEmpty = settled.trim() === ''
  const { data } = useQuery({
    ...leadQueries.review(client, mention, settled),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
  })
  return isEmpty ? [] : (data ?? [])
}
