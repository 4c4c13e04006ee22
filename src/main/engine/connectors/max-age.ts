/** How long an answer says it stays fresh; 0 when it does not, or when it wants to be asked about every time. */
export function maxAgeMs(cacheControl: string | undefined): number {
  const directives = (cacheControl ?? '')
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim())
  if (directives.includes('no-cache') || directives.includes('no-store')) return 0
  const seconds = directives.flatMap((directive) => /^max-age="?(\d{1,9})"?$/.exec(directive)?.[1] ?? [])
  return Number(seconds[0] ?? 0) * 1000
}
