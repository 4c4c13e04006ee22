import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { Failure } from '@shared/model/failure'
import { appOrigin } from './app-protocol'
import { devServer } from './lock-down'

/** A page that has not said by then that all of it is there never will. */
const readyWithinMs = 60_000

/** What a page tells beside being ready: the foot of its sheets, and itself in one file where that was asked for. */
export interface PageTold {
  footer?: string | undefined
  html?: string | undefined
}

/** The hidden windows that wait to be printed, by the id of their contents. */
const waiting = new Map<number, (told: PageTold) => void>()

/** Heard from a page when all that it shows is there. */
export function pageIsReady(contentsId: number, told: PageTold): void {
  waiting.get(contentsId)?.(told)
}

/** Prints a page of ours into a file. */
export async function printPage(route: string, path: string): Promise<void> {
  await writeWhole(path, await pdfOfPage(route))
}

/** Draws a page of ours in a hidden window as a PDF. */
export async function pdfOfPage(route: string, onWindow?: OnWindow): Promise<Uint8Array> {
  return withPage(route, onWindow, (window, { footer }) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(footer !== undefined && drawsNoMargins() && footerOption(footer)),
    }),
  )
}

/** What a page of ours makes of itself as one file. */
export async function htmlOfPage(route: string, onWindow?: OnWindow): Promise<Uint8Array> {
  const html = await withPage(route, onWindow, (_window, told) => Promise.resolve(told.html))
  if (html === undefined) throw new Failure('print-failed')
  return new TextEncoder().encode(html)
}

/** Hears the id of the window's contents before they load. */
type OnWindow = (contentsId: number) => void

async function withPage<T>(
  route: string,
  onWindow: OnWindow | undefined,
  work: (window: BrowserWindow, told: PageTold) => Promise<T>,
): Promise<T> {
  const window = hiddenWindow()
  try {
    onWindow?.(window.webContents.id)
    const ready = readiness(window.webContents.id)
    await window.loadURL(`${devServer() ?? `${appOrigin}/index.html`}#${route}`)
    return await work(window, await ready)
  } finally {
    window.destroy()
  }
}

/** Chromium writes into the margins of a page from 131 on; Electron 33 has an older one. */
function drawsNoMargins(): boolean {
  return Number.parseInt(process.versions.chrome, 10) < 131
}

/** The older way, which knows no page without: the cover lies above it. */
function footerOption(footer: string): Electron.PrintToPDFOptions {
  const text = footer.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const style =
    'width:100%;padding:0 20mm 6mm;display:flex;justify-content:space-between;font:8pt Inter,sans-serif;color:#5e6a7c'
  return {
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="${style}"><span>${text}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  }
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // A window that is never shown must not wait to be.
      backgroundThrottling: false,
    },
  })
}

function readiness(contentsId: number): Promise<PageTold> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(contentsId)
      reject(new Failure('print-failed'))
    }, readyWithinMs)
    waiting.set(contentsId, (told) => {
      clearTimeout(timer)
      waiting.delete(contentsId)
      resolve(told)
    })
  })
}

/** Written beside its place and then renamed, so that no half file stands there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const isFull = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
    throw new Failure(isFull ? 'disk-full' : 'disk-denied', { path }, { cause: error })
  }
}
