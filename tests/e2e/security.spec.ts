import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '@shared/contract/bridge'
import { expect, test } from './app'
import { askEngine, callEngine } from './engine'
import { FirstRun } from './pages/first-run'
import { Frame } from './pages/frame'
import { ImportScreen } from './pages/import-screen'
import { Inbox } from './pages/inbox'
import { words } from './words'

declare global {
  interface Window {
    breaches?: string[]
    hostile?: boolean
  }
}

const refused = { ok: false, failure: { code: 'invalid-input' } }

const shell = (page: Page, name: unknown, input: unknown) =>
  page.evaluate(
    ({ name, input }) => (window as unknown as { atalaya: Bridge }).atalaya.shell(name as string, input),
    { name, input },
  )

test('pages are isolated, sandboxed and without Node', async ({ running: { app }, page }) => {
  await expect(new FirstRun(page).sample).toBeVisible()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Not in the public types, yet the only place that tells what Chromium was really given.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag }
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  expect(preferences.webviewTag).not.toBe(true)
  const seen = await page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    bridge: Object.keys((window as unknown as { atalaya: object }).atalaya).sort(),
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['connect', 'offer', 'shell'] })
})

test('a page cannot leave, open a window, embed another or reach the network', async ({ running, page }) => {
  await expect(new FirstRun(page).sample).toBeVisible()
  const home = page.url()
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  for (const target of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'data:text/html,x',
  ]) {
    await page.evaluate((href) => {
      const link = document.createElement('a')
      link.href = href
      document.body.append(link)
      link.click()
      link.remove()
    }, target)
    // By script only: Playwright waits for the end of a navigation that was refused before it began.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
    expect(await page.evaluate(() => [location.href, document.querySelector('h1')?.textContent])).toEqual([
      home,
      'Atalaya',
    ])
  }
  const reached = await page.evaluate(async () => {
    const tries = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/passwd',
      'app://other/index.html',
    ]
    return Promise.all(
      tries.map((url) =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    )
  })
  expect(reached).toEqual([false, false, false, false])
  const framed = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        })
        const frame = document.createElement('iframe')
        frame.src = 'app://main/index.html'
        document.body.append(frame)
      }),
  )
  expect(framed).toBe('frame-src')
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const permission = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  )
  expect(permission).toBe('denied')
  // What was refused is told on the console; that is what this test is about.
  running.problems.length = 0
})

test('the page comes with its policy, and text cannot become code', async ({ running, page }) => {
  await expect(new FirstRun(page).sample).toBeVisible()
  const headers = await page.evaluate(async () => {
    const { headers } = await fetch('app://main/index.html')
    return Object.fromEntries(headers.entries())
  })
  const policy = headers['content-security-policy'] ?? ''
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]) {
    expect(policy).toContain(part)
  }
  expect(policy).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')

  const outcome = await page.evaluate(async () => {
    const attempt = (run: () => unknown) => {
      try {
        run()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const script = document.createElement('script')
    const inline = attempt(() => (script.textContent = 'window.hostile = true'))
    document.head.append(script)
    const markup = attempt(
      () => (document.createElement('div').innerHTML = '<img src=x onerror="hostile=true">'),
    )
    const image = document.createElement('img')
    image.setAttribute('src', 'app://main/none.png')
    const handler = attempt(() => image.setAttribute('onerror', 'window.hostile = true'))
    document.body.append(image)
    await new Promise((resolve) => image.addEventListener('error', resolve))
    return { inline, markup, handler, hostile: window.hostile ?? false }
  })
  expect(outcome).toMatchObject({ markup: 'TypeError', hostile: false })
  running.problems.length = 0
})

test('only built files are served, however a path is spelt', async ({ running, page }) => {
  await expect(new FirstRun(page).sample).toBeVisible()
  const spellings = [
    '../main/index.js',
    '..%2fmain%2findex.js',
    '..%2Fmain%2Findex.js',
    '%2e%2e/main/index.js',
    '%2e%2e%2fmain%2findex.js',
    '.%2e/main/index.js',
    '%252e%252e%252fmain%252findex.js',
    '..\\main\\index.js',
    '..%5cmain%5cindex.js',
    '....//main/index.js',
    './../../package.json',
    'assets/../../main/index.js',
    'assets/..%2f..%2fmain%2findex.js',
    'assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    '//etc/passwd',
    'file:///etc/passwd',
    'C:%5cWindows%5cwin.ini',
    '..%c0%afmain%c0%afindex.js',
    '%uff0e%uff0e/main/index.js',
    '\uff0e\uff0e/main/index.js',
    'index.html%00.js',
    'index.html/',
    'index.html/../../main/index.js',
    'INDEX.HTML',
    'assets',
    'assets/',
    '~root/.ssh/id_rsa',
    '..;/main/index.js',
  ]
  const statuses = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(`app://main/${path}`).then(
            ({ status }) => [path, status],
            () => [path, 404],
          ),
        ),
      ),
    spellings,
  )
  expect(spellings.length).toBeGreaterThanOrEqual(20)
  for (const [path, status] of statuses) expect(status, String(path)).toBe(404)
  expect(await page.evaluate(async () => (await fetch('app://main/index.html')).status)).toBe(200)
  expect(
    await page.evaluate(async () => (await fetch('app://main/index.html', { method: 'POST' })).status),
  ).toBe(404)
  running.problems.length = 0
})

test('calls that are not in the contract, or not as it says, are refused by shell and engine', async ({
  page,
}) => {
  await new FirstRun(page).startClient('Casa Nueva')
  const shellCalls: [unknown, unknown][] = [
    ['x', {}],
    ['', {}],
    ['constructor', {}],
    ['__proto__', {}],
    ['toString', {}],
    [null, null],
    [{ toString: 'shell.chooseFile' }, {}],
    ['shell.chooseFile', { path: '/etc/passwd' }],
    ['shell.chooseFile', null],
    ['shell.openOriginal', { client: '../../etc', id: 1 }],
    ['shell.openOriginal', { client: 'abcdefgh', id: 'https://example.org' }],
    ['shell.openOriginal', { url: 'https://example.org' }],
    ['shell.appearance', { theme: 'pink', locale: 'en' }],
    ['shell.saveText', { suggestedName: 'a'.repeat(200), text: 'x' }],
    ['shell.saveText', { suggestedName: 'a', text: 'x', path: '/tmp/x' }],
  ]
  for (const [name, input] of shellCalls) {
    expect(await shell(page, name, input), JSON.stringify([name, input])).toMatchObject(refused)
  }
  const [client] = await callEngine(page, 'client.list', {})
  const id = client?.id
  const engineCalls: [unknown, unknown][] = [
    ['x', {}],
    ['constructor', {}],
    ['__proto__', {}],
    ['hasOwnProperty', 'x'],
    [null, null],
    [42, {}],
    ['client.list', { all: true }],
    ['client.list', null],
    ['client.create', { name: '', brand: [], competitors: [] }],
    ['client.create', { name: 'x'.repeat(500), brand: [], competitors: [] }],
    ['client.verify', { client: '../../../etc/passwd' }],
    ['client.verify', { client: id, extra: 1 }],
    ['mention.page', { client: id, query: 'x'.repeat(3000), from: null }],
    ['mention.page', { client: id, query: '', from: null, limit: 1_000_000 }],
    ['mention.page', { client: id, query: '', from: "1' OR '1'='1" }],
    ['mention.mark', { client: id, ids: [], isRead: true }],
    ['mention.get', { client: id, id: -1 }],
    ['import.inspect', { client: id, file: '/etc/passwd' }],
    ['import.inspect', { client: id, file: { path: '/etc/passwd' } }],
    ['workspace.set', { theme: 'pink' }],
    ['workspace.set', { lastClientId: '../..' }],
  ]
  for (const [name, input] of engineCalls) {
    expect(await askEngine(page, name, input), JSON.stringify([name, input])).toMatchObject(refused)
  }
  // A token that was never given out names no file.
  expect(await askEngine(page, 'import.inspect', { client: id, file: 'a'.repeat(32) })).toMatchObject({
    ok: false,
  })
  expect(await callEngine(page, 'client.list', {})).toHaveLength(1)
})

test('hostile texts are shown as text, run nothing and reorder nothing around them', async ({
  running: { app },
  page,
  folder,
}) => {
  const texts = [
    '<script>window.hostile = true</script>Never came',
    '<img src=x onerror="window.hostile = true"> is what I got',
    'See javascript:window.hostile=true and <a href="javascript:window.hostile=true">this</a>',
    '{{constructor.constructor("window.hostile=true")()}} ${window.hostile = true}',
    '\u202Egnirts desrever a si siht\u202C and \u200Bzero\u200Bwidth',
    "'; DROP TABLE mention; --",
    '=HYPERLINK("https://example.org","x")',
  ]
  const names = [
    '<b>Bold</b>',
    '\u202Etxt.exe',
    '" onmouseover="window.hostile=true',
    '<svg/onload=hostile=true>',
  ]
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = texts.map((text, row) =>
    [row + 1, `2026-05-0${row + 1}`, names[row % names.length] ?? '', text, 'javascript:window.hostile=true']
      .map((cell) => quoted(String(cell)))
      .join(','),
  )
  const file = join(folder, '<img src=x onerror=hostile=true>.csv')
  await writeFile(file, ['id,date,author,text,url', ...lines, ''].join('\n'))

  await page.evaluate(() => {
    window.breaches = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.breaches?.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await new FirstRun(page).startClient('<h1>Casa</h1>', '<script>hostile=true</script>')
  const screen = new ImportScreen(page)
  await screen.open()
  await screen.choose(app, file)
  await screen.expectCount('new', texts.length)
  await screen.start.click()
  await screen.expectAdded(texts.length)
  await screen.toInbox()
  const inbox = new Inbox(page)
  await expect(inbox.rows).toHaveCount(texts.length)
  for (let row = 0; row < texts.length; row += 1) {
    await inbox.rows.nth(row).click()
    await expect(inbox.active).toHaveAttribute('aria-posinset', String(row + 1))
    await expect(inbox.text).not.toBeEmpty()
    // A link that is no web address is not offered.
    await expect(inbox.detail.getByRole('button', { name: words('detail.original') })).toBeDisabled()
  }
  const text = (await inbox.list.innerText()) + (await inbox.text.innerText())
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  expect(await inbox.detail.locator('script, img, iframe, blockquote a').count()).toBe(0)
  const frame = new Frame(page)
  await expect(frame.switcher).toContainText('<h1>Casa</h1>')
  await frame.find('DROP')
  await expect(inbox.text).toContainText("'; DROP TABLE mention; --")
  await frame.go('sources')
  await expect(page.getByRole('table')).toBeVisible()
  await frame.go('clients')
  await expect(page.getByRole('table')).toBeVisible()
  expect(
    await page.evaluate(() => ({ breaches: window.breaches, hostile: window.hostile ?? false })),
  ).toEqual({
    breaches: [],
    hostile: false,
  })
})

test('no screen breaks the policy of its page', async ({ running, page }) => {
  await page.addInitScript(() => {
    window.breaches = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.breaches?.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await expect(new FirstRun(page).sample).toBeVisible()
  await page.reload()
  const inbox = await new FirstRun(page).trySample()
  await inbox.rows.first().click()
  await page.getByRole('button', { name: words('why.open'), exact: true }).click()
  await page.keyboard.press('Escape')
  await inbox.toggleFilter('lang', 'Spanish')
  const frame = new Frame(page)
  for (const screen of ['triage', 'sources', 'clients', 'settings', 'inbox'] as const) await frame.go(screen)
  await page.keyboard.press('Control+O')
  await page.keyboard.press('?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => window.breaches)).toEqual([])
  expect(running.problems).toEqual([])
})
