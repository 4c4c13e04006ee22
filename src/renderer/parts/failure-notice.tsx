import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, failureOf } from '@shared/model/failure'
import { failureText, type Words } from '@shared/text/failure-text'
import { Notice } from '../ui/notice'

/** A failure in words: what happened, what it means, what to do. */
export function FailureNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const words = useTranslations() as unknown as Words
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
