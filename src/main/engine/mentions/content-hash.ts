import { hash } from 'node:crypto'
import type { IncomingMention } from '@shared/model/mention'

/** Changes exactly when a revision is due: when the title, text, rating or the owner's reply changes. */
export function contentHash({ title, text, rating, ownerReply }: IncomingMention): string {
  const content = [title, text, rating && [rating.value, rating.min, rating.max], ownerReply?.text ?? null]
  return hash('sha256', JSON.stringify(content), 'base64url')
}
