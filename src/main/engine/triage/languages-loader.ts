import type { Languages } from './triage'

/** Loads the languages when they are first asked for, and only once: they are megabytes that a start can do without. */
export function languagesLoader(): () => Promise<Languages> {
  let loading: Promise<Languages> | null = null
  return () => (loading ??= import('./load-languages').then(({ loadLanguages }) => loadLanguages()))
}
