import type { Reader } from './triage'

/** Loads the reader when it is first asked for, and only once: it is megabytes that a start can do without. */
export function readerLoader(): () => Promise<Reader> {
  let loading: Promise<Reader> | null = null
  return () => (loading ??= import('./load-reader').then(({ loadReader }) => loadReader()))
}
