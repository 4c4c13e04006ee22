import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { Failure } from '@shared/model/failure'
import { appOrigin } from './app-protocol'
import { devServer } from './lock-down'

/** A page that has not said by then that all of it is there never will. */
const readyWithinMs = 60_000

/** The hidden windows that wait to be printed, by the id of their contents. */
const waiting = new Map<number, () => void>()

/** Heard from a page when all that it shows is there. */
export function pageIsReady(contentsId: number): void {
  waiting.get(contentsId)?.()
}

/** Prints a page of ours into a file. */
export async function printPage(route: string, path: string): Promise<void> {
  await writeWhole(path, await pdfOfPage(route))
}

/** Draws a page of ours in a hidden window as a PDF. `onWindow` hears of its contents before it loads. */
export async function pdfOfPage(route: string, onWindow: (contentsId: number) => void = () => {}): Promise<Uint8Array> {
  const window = hiddenWindow()
  try {
    onWindow(window.webContents.id)
    const ready = readiness(window.webContents.id)
    await window.loadURL(`${devServer() ?? `${appOrigin}/index.html`}#${route}`)
    await ready
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
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

function readiness(contentsId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(contentsId)
      reject(new Failure('print-failed'))
    }, readyWithinMs)
    waiting.set(contentsId, () => {
      clearTimeout(timer)
      waiting.delete(contentsId)
      resolve()
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
    throw new Failure('disk-denied', { path }, { cause: error })
  }
}
