/** The number of a place, as it is or out of its address (`…-d123-…`); null where there is none. */
export function locationIn(written: string): string | null {
  const id = /tripadvisor\.[a-z.]+\/[^?#]*-d(\d+)/i.exec(written)?.[1] ?? written.trim()
  return /^\d{2,12}$/.test(id) ? id : null
}
