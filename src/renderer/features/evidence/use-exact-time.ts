import { useFormatter } from 'use-intl'

/** A moment to the second with its zone: what evidence needs. */
export function useExactTime(): (at: number) => string {
  const format = useFormatter()
  return (at) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'long' })
}
