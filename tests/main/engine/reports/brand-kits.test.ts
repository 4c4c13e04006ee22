import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReportBrand } from '@shared/model/report'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let opened: TestEngine
beforeAll(async () => {
  opened = await openTestEngine()
})
afterAll(() => opened.close())

const { preparedFor: _, ...brand } = ReportBrand.parse({
  agency: 'Norfaro',
  accent: '#aa3300',
  hidesProduct: true,
})

test('a brand kit is kept for all clients, replaced under its name, and removed', async () => {
  const { call } = opened.engine
  expect(await call('brandKit.list', {})).toEqual([])
  expect(await call('brandKit.keep', { name: 'Șoimu [1]', brand })).toEqual({ before: null })
  expect(await call('brandKit.list', {})).toEqual([{ name: 'Șoimu [1]', brand }])
  const redder = { ...brand, accent: '#cc0000' }
  expect(await call('brandKit.keep', { name: 'Șoimu [1]', brand: redder })).toEqual({
    before: { name: 'Șoimu [1]', brand },
  })
  expect(await call('brandKit.list', {})).toEqual([{ name: 'Șoimu [1]', brand: redder }])
  await call('brandKit.remove', { name: 'Șoimu [1]' })
  expect(await call('brandKit.list', {})).toEqual([])
})

test('a kit takes no logo that is no picture', async () => {
  const logo = `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}`
  const outcome = await opened.engine.answer('brandKit.keep', { name: 'Norfaro', brand: { ...brand, logo } })
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'report-logo' } })
})
