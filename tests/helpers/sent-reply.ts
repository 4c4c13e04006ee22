import type { Answered, Outgoing } from '../../src/main/engine/connectors/sender'
import { contractNow } from './connector-contract'

/** A reply as the outbox hands it to a sender. */
export function outgoing(to: Partial<Answered>, text = 'We are sorry. Marta calls you today.'): Outgoing {
  return {
    ...{ text, lang: 'en', key: 'key-1', since: contractNow - 60_000 },
    to: {
      ...{ externalId: '1', url: null, title: null, authorName: 'Mara', authorHandle: null },
      ...{ authorExternalId: null, visibility: 'public', replyRef: {}, ...to },
    },
  }
}
