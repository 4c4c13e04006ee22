import { describe, expect, test } from 'vitest'
import { mailTarget } from '../../../../../src/main/engine/connectors/mail/target'
import { outcomeOfMailError, type MailError } from '../../../../../src/main/engine/connectors/mail/outcome-of'
import type { Answered } from '../../../../../src/main/engine/connectors/sender'

const to: Answered = {
  ...{ externalId: 'a7f@post.example', url: null, title: 'Oven', visibility: 'mailbox', replyRef: {} },
  ...{ authorName: 'Mara', authorHandle: 'mara@otro.example', authorExternalId: null },
}
const targetOf = (changes: Partial<Answered>) => mailTarget({ ...to, ...changes })

describe('whom a mail answers', () => {
  test('is read from the mention, and better from what a connector kept for it', () => {
    expect(targetOf({})).toEqual({
      ...{ to: 'mara@otro.example', messageId: '<a7f@post.example>', subject: 'Re: Oven' },
      references: ['<a7f@post.example>'],
    })
    const replyRef = {
      to: 'desk@otro.example',
      messageId: '<b@post.example>',
      references: '<1@a> nonsense <2@a>',
      subject: 'Door',
    }
    expect(targetOf({ replyRef })).toEqual({
      ...{ to: 'desk@otro.example', messageId: '<b@post.example>', subject: 'Re: Door' },
      references: ['<1@a>', '<2@a>', '<b@post.example>'],
    })
  })
  test.each([
    ['Re: RE: Oven', 'Re: Oven'],
    ['AW: Răsp: re[2]: Oven', 'Re: Oven'],
    ['Oven\r\nBcc: all@velta.example', 'Re: Oven Bcc: all@velta.example'],
    [null, 'Re:'],
    ['Reparación', 'Re: Reparación'],
  ])('under “%s” becomes “%s”', (title, subject) => {
    expect(targetOf({ title })?.subject).toBe(subject)
  })
  test.each<Partial<Answered>>([
    { externalId: 'row-17' },
    { externalId: 'a@b> <c@d' },
    { authorHandle: null },
    { authorHandle: 'mara@otro.example, all@velta.example' },
    { authorHandle: 'mara@otro.example\r\nRCPT TO:<x@y>' },
  ])('of %o is not known well enough', (changes) => {
    expect(targetOf(changes)).toBeNull()
  })
})

describe('a try that failed', () => {
  test.each<[MailError, boolean, string]>([
    [{ code: 'EDNS' }, false, 'retry'],
    [{ code: 'ECONNECTION' }, false, 'retry'],
    [{ code: 'ECONNECTION' }, true, 'unknown'],
    [{ code: 'ETIMEDOUT' }, true, 'unknown'],
    [{ code: 'ETLS' }, false, 'failed'],
    [{ code: 'EAUTH', responseCode: 535, response: '535 no' }, false, 'failed'],
    [{ code: 'EAUTH', responseCode: 454, response: '454 later' }, false, 'retry'],
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no' }, false, 'refused'],
    [{ code: 'EMESSAGE', responseCode: 451, response: '451 later' }, true, 'retry'],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 no' }, true, 'refused'],
  ])('%o with the text begun: %s, is %s', (error, hasBegun, kind) => {
    expect(outcomeOfMailError(error, hasBegun).kind).toBe(kind)
  })
})
