import { expect, test } from 'vitest'
import { HttpError, type HttpErrorKind } from '../../../../src/main/engine/connectors/http'
import { notSentYet } from '../../../../src/main/engine/connectors/not-sent-yet'
import { outcomeOfHttpError } from '../../../../src/main/engine/connectors/outcome-of'
import { outcomeOfLostRequest } from '../../../../src/main/engine/connectors/sender'

test.each<[HttpErrorKind, string]>([
  ['proxy-auth', 'auth'],
  ['proxy-away', 'away'],
  ['proxy-refused', 'refused'],
  ['proxy-unsupported', 'unsupported'],
])(
  'with %s nothing was met beyond the proxy: a source says so, and a reply is tried again',
  (kind, trouble) => {
    const outcome = outcomeOfHttpError(new HttpError(kind))
    expect(outcome).toEqual({ kind: 'proxy', trouble })
    const again = { kind: 'retry', words: 'proxy', untilMs: null }
    expect(notSentYet({ kind: 'proxy', trouble: 'away' })).toEqual(again)
    expect(outcomeOfLostRequest(new HttpError(kind))).toEqual(again)
  },
)
