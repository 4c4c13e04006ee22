/** Ids grow with time, beyond what a number holds; forks use letters in theirs, always as many. */
export function isNewer(id: string, than: string | null): boolean {
  if (than === null) return true
  return id.length === than.length ? id > than : id.length > than.length
}

/** The newest of some ids and of what was the newest before. */
export function newestId(ids: readonly string[], before: string | null): string | null {
  return ids.reduce<string | null>((newest, id) => (isNewer(id, newest) ? id : newest), before)
}
