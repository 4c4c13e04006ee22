import type { Notice } from '@shared/contract/events'
import type { Words } from '@shared/text/failure-text'

/** A notice as the desktop shows it: whose it is, and what is the matter; who wrote only where it was allowed. */
export function noticeText(
  words: Words,
  { kind, count, who }: Notice,
  client: string,
): { title: string; body: string } {
  const what = words(`desktop.notices.${kind}`, { count })
  return { title: client, body: who === null ? what : words('desktop.notices.from', { who, what }) }
}
