import type { FailureValue } from '../model/failure'

/** A translator over the whole catalogue, as use-intl makes it. */
export type Words = (key: string, values?: Record<string, string | number>) => string

export interface FailureText {
  what: string
  means: string
  todo: string
}

/** A failure in words: what happened, what it means, what to do. */
export function failureText(words: Words, { code, data }: FailureValue): FailureText {
  return {
    what: words(`failures.${code}.what`, data),
    means: words(`failures.${code}.means`, data),
    todo: words(`failures.${code}.todo`, data),
  }
}
