import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEngine, type Engine } from '../../../../src/main/engine/engine'
import { createHttp } from '../../../../src/main/engine/http/create-http'

const folder = mkdtempSync(join(tmpdir(), 'atalaya-review-'))
let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder, version: '0', http: createHttp({ version: '0' }) })
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the engine reviews with its dictionaries and tells the language', async () => {
  const findings = await engine.call('review.check', {
    reply: 'Le hemos devuleto el importe del pedido esta mañana.',
    context: { mention: { text: 'Where is my parcel?', lang: 'en' } },
  })
  const stateOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.state
  expect([stateOf('spelling'), stateOf('wrong-language')]).toEqual(['look', 'look'])
})

test('what is no reply is refused at the door', async () => {
  expect(await engine.answer('review.check', { reply: 7 })).toMatchObject({
    ok: false,
    failure: { code: 'invalid-input' },
  })
})
