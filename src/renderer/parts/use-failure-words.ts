import { useCallback } from 'react'
import { failureOf } from '@shared/model/failure'
import { failureText } from '@shared/text/failure-text'
import { sayOutcome } from './outcome'
import { useWords } from './use-words'

/** What went wrong and what to do about it, on one line. */
export function useFailureWords(): (error: unknown) => string {
  const words = useWords()
  return useCallback(
    (error) => {
      const { what, todo } = failureText(words, failureOf(error))
      return `${what}${/[.!?]$/.test(what) ? '' : '.'} ${todo}`
    },
    [words],
  )
}

/** Says in the status bar why something was not done. */
export function useSayFailure(): (error: unknown) => void {
  const words = useFailureWords()
  return useCallback((error) => sayOutcome({ text: words(error) }), [words])
}
