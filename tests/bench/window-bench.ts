import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import electronPath from 'electron'
import { openEngine } from '../../src/main/engine/engine'
import { createHttp } from '../../src/main/engine/http/create-http'
import { writeMentionCsv } from '../helpers/mention-csv'
import { line, percentile } from './figures'

// The window's part of `npm run bench`: the real app on a workspace of so many mentions.

const rows = Number(process.argv[2] ?? 100_000)
const launches = 5
/** Outside Electron its package is the path of its program. */
const electron = electronPath as unknown as string
/** So often the next row is asked for by its key. */
const presses = 150
/** By then the start is over, on a slow machine too. */
const settleMs = 4000
const folder = await mkdtemp(join(tmpdir(), 'atalaya-bench-window-'))
try {
  await fill(folder)
  const times: number[] = []
  for (let launch = 0; launch < launches; launch++) times.push(await launchMs(folder))
  const median = percentile(times, 0.5)
  const bar = { limit: 1500, value: median, unit: 'ms' }
  console.log(line(`launch to first rows, median of ${launches}`, `${Math.round(median)} ms`, bar))
  const { frames, dropped } = await scrolling(folder)
  const share = (100 * dropped) / frames
  const figure = `${dropped} of ${frames} frames, ${share.toFixed(1)} %`
  console.log(line('frames dropped while scrolling the list', figure, { limit: 2, value: share, unit: '%' }))
  const painted = percentile(await keyPresses(folder), 0.95)
  const keyBar = { limit: 50, value: painted, unit: 'ms' }
  console.log(line('key press to painted row, p95', `${Math.round(painted)} ms`, keyBar))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function fill(dataFolder: string): Promise<void> {
  const engine = await openEngine({ dataFolder, version: 'bench', http: createHttp({ version: 'bench' }) })
  const path = join(dataFolder, 'mentions.csv')
  await writeMentionCsv(path, { rows })
  const { id: client } = await engine.call('client.create', { name: 'Bench', brand: [], competitors: [] })
  const file = engine.offerFile(path)
  const { format, mapping } = await engine.call('import.inspect', { client, file })
  await engine.call('import.run', { client, file, format, mapping, job: randomUUID() })
  await engine.close()
}

interface OpenApp {
  startedAt: number
  page: Page
  close: () => Promise<void>
}

/** Starts the app as a user does; what looks at it comes through the debugging port, only after it is there. */
async function open(dataFolder: string): Promise<OpenApp> {
  const startedAt = Date.now()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(electron, [...sandbox, '--remote-debugging-port=0', '.', '--data', dataFolder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await debuggingAddress(app)
  await wait(settleMs)
  const browser = await chromium.connectOverCDP(address)
  const [page] = browser.contexts().flatMap((context) => context.pages())
  if (!page) throw new Error('the app has no window')
  const close = async () => {
    const left = once(app, 'exit')
    app.kill('SIGTERM')
    await left
  }
  return { startedAt, page, close }
}

async function debuggingAddress(app: ChildProcess): Promise<string> {
  let said = ''
  for await (const piece of app.stderr ?? []) {
    said += String(piece)
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address) return address
  }
  throw new Error(`the app did not start: ${said}`)
}

/** From the start of the process to the first list with a mention in it, as the page itself has noted it. */
async function launchMs(dataFolder: string): Promise<number> {
  const { startedAt, page, close } = await open(dataFolder)
  const shownAt = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('first-rows')
    return mark ? performance.timeOrigin + mark.startTime : Number.NaN
  })
  await close()
  return shownAt - startedAt
}

/** Scrolls through the list at reading speed and in jumps; a frame that comes late counts as those it replaced. */
async function scrolling(dataFolder: string): Promise<{ frames: number; dropped: number }> {
  const { page, close } = await open(dataFolder)
  const result = await page.evaluate(async () => {
    const list = document.querySelector('[role="listbox"]')
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const frameMs = 1000 / 60
    let [frames, dropped, last] = [0, 0, await nextFrame()]
    for (let step = 0; step < 600; step++) {
      list?.scrollBy(0, step % 100 === 99 ? 200_000 : 40)
      const now = await nextFrame()
      const late = Math.max(0, Math.round((now - last) / frameMs) - 1)
      frames += 1 + late
      dropped += late
      last = now
    }
    return { frames, dropped }
  })
  await close()
  return result
}

/** From each press of the key for the next row to the frame in which another row is the active one, in ms. */
async function keyPresses(dataFolder: string): Promise<number[]> {
  const { page, close } = await open(dataFolder)
  await page.locator('[role="listbox"]').first().focus()
  await page.evaluate(() => {
    const active = () =>
      document.querySelector('[role="option"][aria-selected="true"]')?.getAttribute('aria-posinset')
    const times: number[] = []
    Object.assign(window, { times })
    const onFrame = (pressedAt: number, before: ReturnType<typeof active>) => {
      const next = () =>
        active() === before ? onFrame(pressedAt, before) : times.push(performance.now() - pressedAt)
      requestAnimationFrame(next)
    }
    window.addEventListener('keydown', ({ timeStamp }) => onFrame(timeStamp, active()), { capture: true })
  })
  const taken = () => page.evaluate(() => (window as unknown as { times: number[] }).times)
  for (let press = 1; press <= presses; press++) {
    await page.keyboard.press('j')
    while ((await taken()).length < press) await wait(5)
  }
  const times = await taken()
  await close()
  return times
}
