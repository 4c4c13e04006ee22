import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { reviewLangs, type Finding, type ReviewContext, type ReviewLang } from '@shared/model/review'
import { reviewQueries } from './review-queries'

const pauseMs = 150

/** What the review says of a text, a moment after each key; until then what it said of the text before. */
export function useFindings(
  context: ReviewContext | undefined,
  lang: string | null,
  text: string,
): readonly Finding[] {
  const settled = useSettled(text)
  const { data } = useQuery({
    ...reviewQueries.of(settled, context ?? {}, reviewLangOf(lang)),
    enabled: context !== undefined && settled.trim() !== '',
    placeholderData: keepPreviousData,
  })
  return settled.trim() === '' ? [] : (data ?? [])
}

export function reviewLangOf(lang: string | null): ReviewLang {
  return reviewLangs.find((known) => known === lang) ?? 'en'
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
