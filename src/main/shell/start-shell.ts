import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, nativeTheme, powerMonitor } from 'electron'
import { dataFolderOf } from '../data-folder'
import { AppWindows } from './app-windows'
import { registerAppScheme, serveApp } from './app-protocol'
import { Desktop } from './desktop'
import { EngineHost } from './engine-host'
import { answerPages } from './ipc'
import { localeOf } from './locale'
import { lockDown } from './lock-down'
import { printGiven, printJobIn } from './print-given'
import { drawApproved } from './save-report'
import { WindowPlaces } from './window-places'

/** Starts the app with its window. A second start only brings the first one's window to the front. */
export async function startShell(args: readonly string[]): Promise<void> {
  const job = printJobIn(args)
  if (job) return printGiven(job)
  const dataFolder = dataFolderOf(args)
  keepProfileWith(dataFolder)
  registerAppScheme()
  // As root Chromium refuses its sandbox and every page would die; the app is made for ordinary users.
  if (process.getuid?.() !== 0) app.enableSandbox()
  if (!app.requestSingleInstanceLock()) return app.quit()

  const engine = new EngineHost(dataFolder, app.getVersion())
  closeInOrder(engine)
  lockDown()
  await app.whenReady()
  // Not before: a process that is forked too early takes Electron down with it.
  engine.start()
  serveApp()
  const windows = new AppWindows(new WindowPlaces(join(app.getPath('userData'), 'windows.json')))
  const desktop = new Desktop(engine, windows, localeOf(app.getLocale()))
  answerPages(engine, windows, desktop)
  engine.drawWith((job) => drawApproved(engine, job))
  nativeTheme.themeSource = 'system'
  windows.showMain()

  app.on('second-instance', () => windows.showMain())
  app.on('activate', () => windows.showMain())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !desktop.staysOpen) app.quit()
  })
  powerMonitor.on('resume', () => engine.wake())
}

/**
 * Chromium's own files lie with the workspace, so that each data folder is an app of its own, with its own lock. Where
 * the folder cannot be made they stay in the usual place, so that a window can open and say why.
 */
function keepProfileWith(dataFolder: string): void {
  const profile = join(dataFolder, 'shell')
  try {
    mkdirSync(profile, { recursive: true })
    app.setPath('userData', profile)
  } catch (error) {
    console.error(error)
  }
}

/** Quitting waits for the engine to finish its transaction and close its files; both SIGTERM and the menu come here. */
function closeInOrder(engine: EngineHost): void {
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void engine.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
