import { expect, test } from 'vitest'
import { countOutbox, listOutbox } from '../../../../src/main/engine/outbox/store'
import { beginReply } from '../../../../src/main/engine/replies/write-reply'
import { updateReply } from '../../../../src/main/engine/replies/store'
import { replyStates } from '../../../../src/shared/model/reply'
import { caseClient, noon } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()

test('the outbox holds what is on its way, and counts what a person has to look at', async () => {
  const client = await caseClient(inFolder('outbox.db'))
  for (const [index, state] of replyStates.entries()) {
    const mention = client.write({ by: `Person ${index}`, at: noon + index })
    const { id } = beginReply(client.desk(), client.caseOf(mention) ?? 0, mention)
    updateReply(client.db, id, { state, nextTryAt: noon - index })
  }
  expect(listOutbox(client.db).map(({ state }) => state)).toEqual(['unknown', 'sending', 'queued'])
  expect(countOutbox(client.db)).toEqual({
    ...{ waiting: 2, unknown: 1, notSent: 2 },
    nextTryAt: noon - replyStates.indexOf('queued'),
  })
  client.close()
})
