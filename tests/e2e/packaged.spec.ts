import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, launch, projectRoot, test } from './app'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'

const run = promisify(execFile)
const program = join(projectRoot, 'dist/e2e/linux-unpacked/atalaya')

test.describe('the packed app', () => {
  test.skip(
    process.platform !== 'linux' || process.arch !== 'x64',
    'only the package for linux-x64 is packed here',
  )

  // One package for all of them.
  test.describe.configure({ mode: 'default' })

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    await run(process.execPath, ['scripts/dist.mjs'], {
      cwd: projectRoot,
      env: { ...process.env, E2E: '1' },
      maxBuffer: 64 * 1024 * 1024,
    })
    expect(existsSync(program)).toBe(true)
  })

  test('opens its window and makes the sample', async ({ dataFolder }) => {
    const { app, page, problems } = await launch(dataFolder, { executablePath: program })
    expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    const inbox = await new FirstRun(page).trySample()
    await new Frame(page).find('wardrobes')
    await expect(inbox.text).toContainText('wardrobes')
    await app.close()
    expect(problems).toEqual([])
  })

  test('answers on the command line without a display', async ({ dataFolder }) => {
    const { DISPLAY: _, ...env } = process.env
    const cli = async (...args: string[]) => {
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const { stdout } = await run(
        program,
        [...sandbox, '--ozone-platform=headless', ...args, '--data', dataFolder],
        {
          env,
          maxBuffer: 64 * 1024 * 1024,
        },
      )
      return stdout
        .split('\n')
        .filter((line) => line.startsWith('{') || line.startsWith('['))
        .map((line) => JSON.parse(line) as unknown)
    }
    const [sample] = (await cli('sample')) as { id: string }[]
    expect(await cli('verify')).toMatchObject([{ client: sample?.id, ok: true }])
    const found = await cli('query', 'rating<=2', '--client', sample?.id ?? '', '--limit', '5')
    expect(found).toHaveLength(5)
  })
})
