import type { Failure } from '@shared/model/failure'
import { FailureNotice } from '../../parts/failure-notice'
import styles from './failure-screen.module.css'

/** Shown instead of the app when there is no workspace to work in. */
export function FailureScreen({ failure }: { failure: Failure }) {
  return (
    <main className={styles.screen}>
      <h1>Atalaya</h1>
      <FailureNotice error={failure} />
    </main>
  )
}
