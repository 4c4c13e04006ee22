import { useTranslations } from 'use-intl'
import type { Failure } from '@shared/model/failure'
import { failureText, type Words } from '@shared/text/failure-text'
import { Button } from '../../ui/button'

interface QueryFailureProps {
  failure: Failure
  text: string
  onFix: (text: string) => void
}

/** What is wrong with a query, and the nearest name by one click. */
export function QueryFailure({ failure, text, onFix }: QueryFailureProps) {
  const words = useTranslations() as unknown as Words
  const t = useTranslations('query')
  const { what, todo } = failureText(words, failure)
  const { nearest, field, at } = failure.data
  return (
    <>
      <span>{what}</span>
      {nearest ? (
        <Button
          look="link"
          onPress={() => {
            const start = Number(at)
            onFix(text.slice(0, start) + String(nearest) + text.slice(start + String(field).length))
          }}
        >
          {t('didYouMean', { nearest: String(nearest) })}
        </Button>
      ) : (
        <span>{todo}</span>
      )}
    </>
  )
}
