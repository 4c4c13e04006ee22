import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EngineEvent } from '@shared/contract/events'
import { clientLockPath } from '../../../../src/main/engine/clients/client-places'
import { lockClient } from '../../../../src/main/engine/clients/client-lock'
import { createClient } from '../../../../src/main/engine/clients/create-client'
import { openWorkspace, type Workspace } from '../../../../src/main/engine/clients/workspace'
import type { Happening } from '../../../../src/main/engine/notices/notices-due'
import { Notices } from '../../../../src/main/engine/notices/notices'

let folder: string
let workspace: Workspace
let client: string
let happenings: Happening[]
let needing: number
let events: EngineEvent[]
const now = Date.parse('2026-03-10T10:00Z')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atalaya-notices-'))
  workspace = await openWorkspace(folder, () => now)
  client = (await createClient(workspace, { name: 'Velta', brand: [], competitors: [] })).id
  happenings = []
  needing = 0
  events = []
})
afterEach(async () => {
  await workspace.clients.closeAll()
  workspace.db.close()
  rmSync(folder, { recursive: true })
})

const open = () =>
  new Notices({
    workspace,
    emit: (event) => events.push(event),
    sources: [() => happenings],
    countNeedingYou: () => needing,
  })
const told = () => events.filter(({ name }) => name === 'notice').map(({ data }) => data)
const late: Happening = { kind: 'slaSoon', key: 'answer:1:1', case: 1, who: null }

test('a restart tells nothing twice', async () => {
  happenings = [late]
  await open().lookAtAll()
  expect(told()).toEqual([{ client, kind: 'slaSoon', case: 1, count: 1, who: null }])
  await open().lookAtAll()
  expect(told()).toHaveLength(1)
})

test('two looks at once tell it once', async () => {
  happenings = [late]
  const notices = open()
  await Promise.all([notices.lookAtAll(), notices.lookAtAll()])
  expect(told()).toHaveLength(1)
})

test('what cannot be remembered now is told when it can be, once', async () => {
  await workspace.clients.close(client)
  const unlock = lockClient(clientLockPath(folder, client), client)
  happenings = [late]
  const notices = open()
  await notices.lookAtAll()
  await notices.lookAtAll()
  expect(told()).toEqual([])
  unlock()
  await notices.lookAtAll()
  await notices.lookAtAll()
  expect(told()).toHaveLength(1)
})

test('one client that cannot be opened does not silence another', async () => {
  const other = (await createClient(workspace, { name: 'Norda', brand: [], competitors: [] })).id
  await workspace.clients.close(client)
  rmSync(join(folder, 'clients', client), { recursive: true })
  happenings = [late]
  await open().lookAtAll()
  expect(told()).toMatchObject([{ client: other }])
})

test('the number that needs somebody is that of all clients, told when it changes', async () => {
  await createClient(workspace, { name: 'Norda', brand: [], competitors: [] })
  const notices = open()
  needing = 3
  await notices.lookAtAll()
  await notices.lookAtAll()
  needing = 0
  await notices.lookAtAll()
  const counts = events.flatMap((event) => (event.name === 'needing' ? [event.data.count] : []))
  expect(counts).toEqual([6, 0])
})
