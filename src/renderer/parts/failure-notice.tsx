import type { ReactNode } from 'react'
import { Failure, failureOf } from '@shared/model/failure'
import { failureText } from '@shared/text/failure-text'
import { Notice } from '../ui/notice'
import { useWords } from './use-words'

/** A failure in words: what happened, what it means, what to do. */
export function FailureNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const words = useWords()
  const failure = error instanceof Failure ? { code: error.code, data: error.data } : failureOf(error)
  const { what, means, todo } = failureText(words, failure)
  return (
    <Notice tone="danger" title={what} actions={actions}>
      <p>
        {means} {todo}
      </p>
    </Notice>
  )
}
