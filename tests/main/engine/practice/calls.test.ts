import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let running: TestEngine
beforeEach(async () => {
  running = await openTestEngine()
})
afterEach(() => running.close())

test('a client without complaints has nothing to practise on', async () => {
  const { engine } = running
  const { id: client } = await engine.call('client.create', {
    name: 'Velta',
    brand: ['Velta'],
    competitors: [],
  })
  expect(await engine.call('practice.next', { client, seed: 1, drawn: [] })).toBeNull()
})

test('a complaint of the sample comes with its text, its review’s context and what was answered, and nothing of the case changes', async () => {
  const { engine } = running
  const { id: client } = await engine.call('sample.create', {})
  const before = await engine.call('case.counts', { client })
  const drawn: number[] = []
  const langs = new Set<string | null>()
  let answered = 0
  while (drawn.length < 30) {
    const complaint = await engine.call('practice.next', { client, seed: 3, drawn })
    if (!complaint) throw new Error('the sample has too few complaints')
    expect(complaint.text).not.toBe('')
    expect(complaint.context).toMatchObject({ mention: { text: complaint.text, isComplaint: true } })
    langs.add(complaint.lang)
    drawn.push(complaint.mention)
    answered += complaint.answers.length
    const { case: id } = complaint
    expect(await engine.call('reply.list', { client, case: id })).toEqual([])
  }
  expect([...langs].sort()).toEqual(['en', 'es', 'ro'])
  expect(new Set(drawn).size).toBe(30)
  expect(answered).toBeGreaterThan(0)
  expect(await engine.call('case.counts', { client })).toEqual(before)
})

test('what was answered with Atalaya is shown as the answer of back then', async () => {
  const { engine } = running
  const { id: client } = await engine.call('sample.create', {})
  const [row] = await engine.call('case.page', {
    client,
    query: 'status:open complaint:yes lang:en sentiment:negative rating<=2',
    from: null,
    limit: 1,
  })
  const { id, version } = await engine.call('reply.begin', { client, case: row!.id, mention: row!.latest.id })
  const text = 'We are sorry. This was our mistake, and Marta sends a new one on Friday.'
  await engine.call('reply.write', { client, reply: id, version, text })
  await engine.call('reply.move', { client, reply: id, move: 'copy' })
  await engine.call('reply.move', { client, reply: id, move: 'post' })
  await engine.call('case.act', {
    client,
    target: { ids: [row!.id] },
    action: { do: 'resolve', outcome: 'replaced', cause: null },
  })
  const drawn: number[] = []
  for (;;) {
    const complaint = await engine.call('practice.next', { client, seed: 1, drawn })
    if (!complaint) throw new Error('the resolved case was not drawn')
    if (complaint.case === row!.id) {
      expect(complaint).toMatchObject({ outcome: 'replaced' })
      expect(complaint.answers.map((answer) => answer.text)).toContain(text)
      return
    }
    drawn.push(complaint.mention)
  }
})
