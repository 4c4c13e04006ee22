import { describe, expect, test } from 'vitest'
import type { HostNotice } from '../../../../src/main/engine/process-messages'
import { HostKeyring } from '../../../../src/main/engine/secrets/host-keyring'

describe('the keyring behind the border of the process', () => {
  test('gives each question its own answer, in whatever order they come', async () => {
    const asked: HostNotice[] = []
    const keyring = new HostKeyring((notice) => asked.push(notice))
    const answers = [
      keyring.seal('a/mail', 'one'),
      keyring.unseal('a/mail', 'sealed'),
      keyring.unseal('b/mail', null),
    ]
    expect(asked).toEqual([
      { kind: 'seal', id: 1, name: 'a/mail', secret: 'one' },
      { kind: 'unseal', id: 2, name: 'a/mail', sealed: 'sealed' },
      { kind: 'unseal', id: 3, name: 'b/mail', sealed: null },
    ])
    keyring.hear(3, null)
    keyring.hear(1, 'sealed')
    keyring.hear(2, 'one')
    keyring.hear(2, 'again')
    expect(await Promise.all(answers)).toEqual(['sealed', 'one', null])
  })
})
