import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandLine } from '../../helpers/command-line'
import { temporaryFolder } from '../../helpers/temporary-folder'

const inFolder = temporaryFolder()
const folder = inFolder('data')

describe('the care of the data by the command line', () => {
  test('backs up, tries, restores, hands over, takes over and erases', async () => {
    const [{ id: client = '' } = {}] = (await commandLine(folder, 'sample')).json as { id?: string }[]
    const made = await commandLine(folder, 'backup', '--client', client)
    expect(made.code).toBe(0)
    const [{ name = '', mentions = 0 } = {}] = made.json as { name?: string; mentions?: number }[]
    expect(mentions).toBe(667)
    const tried = await commandLine(folder, 'backup', '--client', client, '--try', name)
    expect(tried).toMatchObject({ code: 0, json: [{ ok: true, mentions: 667 }] })
    const restored = await commandLine(folder, 'restore', '--client', client)
    expect(restored.json).toMatchObject([{ name: `Lumbra (${name.slice(0, 10)})` }])
    const file = join(folder, 'lumbra.atalaya')
    const exported = await commandLine(folder, 'export-client', '--client', client, '--out', file)
    expect(exported.code).toBe(0)
    expect(existsSync(file)).toBe(true)
    const taken = await commandLine(folder, 'import-client', file)
    expect(taken.json).toMatchObject([{ name: 'Lumbra (2)' }])
    const wrong = await commandLine(folder, 'erase', '--client', client, '--confirm', 'lumbra')
    expect(wrong.code).toBe(1)
    const erased = await commandLine(folder, 'erase', '--client', client, '--confirm', 'Lumbra')
    expect(erased.json).toMatchObject([{ name: 'Lumbra', mentions: 667, backupsErased: 1 }])
    const left = await commandLine(folder, 'client', 'list')
    expect(left.json).toMatchObject([[{ mentionCount: 667 }, { mentionCount: 667 }]])
  })

  test('says in words what is missing', async () => {
    const missing = await commandLine(folder, 'import-client', join(folder, 'nowhere.atalaya'))
    expect(missing).toMatchObject({ code: 1, json: [{ error: { code: 'file-not-found' } }] })
    expect((await commandLine(folder, 'export-client', '--client', 'abcdefghijkl')).code).toBe(2)
  })
})
