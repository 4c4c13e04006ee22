import { basename } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, shell, type IpcMainInvokeEvent } from 'electron'
import {
  shellCalls,
  type ChosenFile,
  type ShellCallName,
  type ShellOutputOf,
  type ShellParsedOf,
} from '@shared/contract/shell'
import { Failure, failureOf, type Outcome } from '@shared/model/failure'
import type { AppWindows } from './app-windows'
import { appOrigin } from './app-protocol'
import type { Desktop } from './desktop'
import type { EngineHost } from './engine-host'
import { devServer } from './lock-down'
import { pageIsReady, printPage } from './print-page'
import { saveReport } from './save-report'
import { safeUrl } from './safe-url'

type ShellHandlers = {
  [Name in ShellCallName]: (
    input: ShellParsedOf<Name>,
    window: BrowserWindow,
  ) => ShellOutputOf<Name> | Promise<ShellOutputOf<Name>>
}

/** Answers what pages ask of the shell; every call first proves that it comes from the main frame of our own page. */
export function answerPages(engine: EngineHost, windows: AppWindows, desktop: Desktop): void {
  const handlers = shellHandlers(engine, windows, desktop)
  ipcMain.handle('shell', async (event, name: unknown, input: unknown): Promise<Outcome<unknown>> => {
    try {
      const window = ownWindow(event)
      if (typeof name !== 'string' || !Object.hasOwn(shellCalls, name)) throw refused(JSON.stringify(name))
      const call = name as ShellCallName
      const parsed = shellCalls[call].input.safeParse(input)
      if (!parsed.success) throw refused(call)
      const handler = handlers[call] as (input: unknown, window: BrowserWindow) => unknown
      return { ok: true, value: await handler(parsed.data, window) }
    } catch (error) {
      if (!(error instanceof Failure)) console.error(error)
      return { ok: false, failure: failureOf(error) }
    }
  })
  ipcMain.handle('connect', (event) => {
    ownWindow(event)
    if (event.senderFrame) engine.connect(event.senderFrame)
  })
  ipcMain.handle('offer', (event, path: unknown): ChosenFile | null => {
    ownWindow(event)
    if (typeof path !== 'string' || path === '') return null
    return { token: engine.offerFile(path), name: basename(path) }
  })
}

function shellHandlers(engine: EngineHost, windows: AppWindows, desktop: Desktop): ShellHandlers {
  return {
    'shell.chooseFile': async (_input, window) => {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'] })
      const [path] = filePaths
      return path === undefined ? null : { token: engine.offerFile(path), name: basename(path) }
    },
    'shell.chooseFolder': async (_input, window) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory'],
      })
      const [path] = filePaths
      return path === undefined ? null : { token: engine.offerFile(path), name: path }
    },
    'shell.openOriginal': async ({ client, id }) => {
      const outcome = await engine.call('mention.link', { client, id })
      if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.data)
      await shell.openExternal(safeUrl(String(outcome.value)))
      return { opened: true }
    },
    'shell.signIn': async ({ client, account }) => {
      const outcome = await engine.call('account.signIn', { client, account })
      if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.data)
      await shell.openExternal(safeUrl((outcome.value as { url: string }).url))
      return { opened: true }
    },
    'shell.appearance': ({ theme, locale }) => {
      nativeTheme.themeSource = theme
      desktop.speak(locale)
      return null
    },
    'shell.openWindow': ({ client, case: id }) => {
      windows.openCase(client, id)
      return null
    },
    'shell.printEvidence': async ({ client, case: id, suggestedName }, window) => {
      const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName })
      if (!filePath) return { saved: false }
      await printPage(`/print/${client}/evidence/${id}`, filePath)
      return { saved: true }
    },
    'shell.saveReport': (input, window) => saveReport(engine, window, input),
    'shell.givenReport': () => {
      throw refused('shell.givenReport')
    },
    'shell.pageReady': (told, window) => {
      pageIsReady(window.webContents.id, told)
      return null
    },
    'shell.chooseTarget': async ({ suggestedName }, window) => {
      const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName })
      return filePath ? { token: engine.offerFile(filePath), name: basename(filePath) } : null
    },
    'shell.saveText': async ({ suggestedName, text }, window) => {
      const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName })
      if (!filePath) return { saved: false }
      await writeFile(filePath, text)
      return { saved: true }
    },
    'shell.savePicture': async ({ suggestedName, png }, window) => {
      const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName })
      if (!filePath) return { saved: false }
      await writeFile(filePath, png)
      return { saved: true }
    },
  }
}

function ownWindow({ senderFrame, sender }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender)
  const isOwn = senderFrame !== null && senderFrame === sender.mainFrame && isOwnOrigin(senderFrame.origin)
  if (!isOwn || !window) throw refused('frame')
  return window
}

function isOwnOrigin(origin: string): boolean {
  const server = devServer()
  return origin === appOrigin || (!app.isPackaged && server !== null && origin === new URL(server).origin)
}

function refused(call: string): Failure {
  return new Failure('invalid-input', { call, message: 'refused' })
}
