import { useEffect, useState } from 'react'
import type { Events } from '@shared/contract/events'
import { onEvent } from '../api'

/** How far a long call is, by the job id that its caller gave it; null before its first word. */
export function useProgress(job: string): Events['progress'] | null {
  const [progress, setProgress] = useState<Events['progress'] | null>(null)
  useEffect(
    () =>
      onEvent((event) => {
        if (event.name === 'progress' && event.data.job === job) setProgress(event.data)
      }),
    [job],
  )
  return progress
}
