import { Failure } from '@shared/model/failure'
import { FailureNotice } from '../../parts/failure-notice'
import styles from './inbox.module.css'

/** Why a list cannot be shown. What is wrong with a query, the query bar says itself. */
export function ListProblem({ error }: { error: Error | null }) {
  if (!error || (error instanceof Failure && error.code.startsWith('query-'))) return null
  return (
    <div className={styles.problem}>
      <FailureNotice error={error} />
    </div>
  )
}
