import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { openEngine } from '../../../../src/main/engine/engine'
import { createHttp } from '../../../../src/main/engine/http/create-http'
import { listSteps } from '../../../../src/main/engine/undo/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, noon } from '../../../helpers/case-client'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { phoneCall } from '../../../helpers/phone-call'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()

describe('steps', () => {
  test('are kept up to the last hundred; older ones can no longer be taken back', async () => {
    const client = await caseClient(inFolder('hundred.db'))
    const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
    for (let turn = 1; turn <= 103; turn += 1)
      await act(client.desk(), [id], { do: 'note', text: `Note ${turn}` })
    expect(listSteps(client.db)).toHaveLength(100)
    while (undoStep(client.desk())) continue
    const notes = client.db.prepare('SELECT text FROM caseNote ORDER BY id').pluck().all()
    expect(notes).toEqual(['Note 1', 'Note 2', 'Note 3'])
    expect(client.db.prepare('SELECT count(*) FROM undoChange').pluck().get()).toBe(0)
    client.close()
  })
  test('that are not the newest are refused, and nothing of them is taken back', async () => {
    const client = await caseClient(inFolder('newest.db'))
    const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
    const first = await act(client.desk(), [id], { do: 'assign', to: 'Marta' })
    await act(client.desk(), [id], { do: 'assign', to: 'Ion' })
    const before = client.state()
    expect(() => undoStep(client.desk(), first.step ?? 0)).toThrow(/undo-not-newest/)
    expect(client.state()).toEqual(before)
    client.close()
  })
})

describe('in the engine', () => {
  let held: TestEngine
  let client: string
  let mention: number
  let id: number
  beforeAll(async () => {
    held = await openTestEngine()
  })
  afterAll(() => held.close())
  beforeEach(async () => {
    const { engine } = held
    ;({ id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] }))
    ;({ mention, case: id } = await engine.call('entry.add', { client, entry: phoneCall() }))
  })
  const undo = (step?: number) => held.engine.call('undo.undo', { client, ...(step && { step }) })

  test('what was done before a restart can be taken back after it', async () => {
    const { engine } = held
    await engine.call('case.act', { client, target: { ids: [id] }, action: { do: 'assign', to: 'Marta' } })
    await engine.close()
    const http = createHttp({ version: 'test' })
    const again = await openEngine({ dataFolder: held.folder, version: 'test', http })
    held.engine = again
    expect((await again.call('case.get', { client, case: id })).assignee).toBe('Marta')
    expect(await undo()).toMatchObject({ label: 'case.assign' })
    expect((await again.call('case.get', { client, case: id })).assignee).toBeNull()
  })
  test('a correction is taken back like any act, and the case that it closed is there again', async () => {
    const { engine } = held
    const caseOf = async () => (await engine.call('case.of', { client, mention }))?.case
    expect(await caseOf()).toBe(id)
    await engine.call('triage.correct', {
      ...{ client, mentions: [mention] },
      judgement: { field: 'complaint', value: 'no' },
    })
    await undo()
    expect(await caseOf()).toBeDefined()
    expect((await engine.call('mention.get', { client, id: mention })).complaint).toBe(true)
    expect(await engine.call('undo.list', { client })).toEqual([])
  })
  test('a mention that was marked as unread is read again', async () => {
    const { engine } = held
    const isRead = async () => (await engine.call('mention.get', { client, id: mention })).isRead
    await engine.call('mention.mark', { client, ids: [mention], isRead: true })
    await engine.call('mention.mark', { client, ids: [mention], isRead: false })
    expect(await isRead()).toBe(false)
    expect((await undo())?.label).toBe('mention.unread')
    expect(await isRead()).toBe(true)
  })
  test('where nothing is left, nothing is taken back', async () => {
    expect(await undo()).toBeNull()
    await expect(undo(77)).rejects.toThrow(/undo-not-newest/)
  })
})
