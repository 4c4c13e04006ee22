export interface PastComplaint {
  caseId: number
  mentionId: number
  lang: string
  topic: string | null
  isResolved: boolean
}

/**
 * Which complaint is practised on next. Resolved ones come before others, as it is known how they ended; among them the language that was
 * drawn least, then the topic that was drawn least, so that a round is a fair mixture. The seed decides the rest.
 */
export function nextComplaint(
  complaints: readonly PastComplaint[],
  drawn: readonly number[],
  seed: number,
): PastComplaint | null {
  const before = complaints.filter(({ mentionId }) => drawn.includes(mentionId))
  const langs = countsBy(before, ({ lang }) => lang)
  const topics = countsBy(before, ({ topic }) => topic)
  const rankOf = (complaint: PastComplaint) => [
    Number(!complaint.isResolved),
    langs.get(complaint.lang) ?? 0,
    topics.get(complaint.topic) ?? 0,
    shuffled(complaint.mentionId, seed),
  ]
  const [first] = complaints
    .filter(({ mentionId }) => !drawn.includes(mentionId))
    .map((complaint) => ({ complaint, rank: rankOf(complaint) }))
    .sort((a, b) => compare(a.rank, b.rank))
  return first?.complaint ?? null
}

function countsBy<T>(
  complaints: readonly PastComplaint[],
  key: (complaint: PastComplaint) => T,
): Map<T, number> {
  const counts = new Map<T, number>()
  for (const complaint of complaints) counts.set(key(complaint), (counts.get(key(complaint)) ?? 0) + 1)
  return counts
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** A place in an order that no two seeds share; ids are larger than 32 bits, so both halves count. */
function shuffled(id: number, seed: number): number {
  let hash = Math.imul(id ^ Math.floor(id / 2 ** 32) ^ seed, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
