import { expect, test } from 'vitest'
import { RetentionKeeper } from '../../../../src/main/engine/sweep/retention-keeper'
import { openWorkspace } from '../../../../src/main/engine/clients/workspace'
import { createClient } from '../../../../src/main/engine/clients/create-client'
import { ingest } from '../../../../src/main/engine/mentions/ingest'
import { addOrigin, mentionWith } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { triageWith } from '../../../helpers/triage-with'

const inFolder = temporaryFolder()
const dayMs = 86_400_000

test('what a platform lets be kept for a day loses its text after it, and what may be kept for good does not', async () => {
  let now = Date.UTC(2026, 2, 2, 8)
  const workspace = await openWorkspace(inFolder('terms'), () => now)
  const { id } = await createClient(workspace, { name: 'Velta', brand: [], competitors: [] })
  const db = await workspace.clients.writing(id)
  const origin = addOrigin(db, 'other', 'Reviews')
  const batch = [
    mentionWith({ externalId: 'a', text: 'They lost my sofa.', retention: 'max_age:1' }),
    mentionWith({ externalId: 'b', text: 'They lost my lamp.' }),
  ].map((mention) => ({ origin, mention }))
  ingest(db, batch, () => triageWith({}), now)
  const texts = () => db.prepare('SELECT text FROM mention ORDER BY externalId').pluck().all()
  const keeper = new RetentionKeeper(workspace, () => {})
  now += dayMs - 1
  await keeper.look()
  expect(texts()).toEqual(['They lost my sofa.', 'They lost my lamp.'])
  now += 2
  await keeper.look()
  expect(texts()).toEqual(['', 'They lost my lamp.'])
  await workspace.clients.closeAll()
  workspace.db.close()
})
