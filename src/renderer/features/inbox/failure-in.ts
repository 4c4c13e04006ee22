import { Failure } from '@shared/model/failure'
import { parseQuery } from '@shared/text/query/parse-query'

/** Why a query cannot be read; null where it can. */
export function failureIn(text: string): Failure | null {
  try {
    parseQuery(text)
    return null
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}
