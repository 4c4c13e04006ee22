import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from './app-protocol'
import { devServer } from './lock-down'
import type { WindowBounds } from './window-bounds'

/** The grounds of tokens.css, so that the window has the right colour before its page has drawn. */
const grounds = { light: '#FFFFFF', dark: '#0F1319' }

/** Makes a window on a page of ours; every window has the same locks. */
export function openWindow(bounds: WindowBounds, route: string): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Atalaya',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${devServer() ?? `${appOrigin}/index.html`}#${route}`)
  return window
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
