import { app, session } from 'electron'
import { appOrigin } from './app-protocol'

/** What no page may do, whatever gets into it: leave, open windows, embed others, ask the desktop or the network. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  void app.whenReady().then(() => {
    const { defaultSession } = session
    // Else Chromium asks Google for a dictionary at each start, though no window spells with it.
    defaultSession.setSpellCheckerLanguages([])
    defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
      answer(permission === 'clipboard-sanitized-write'),
    )
    defaultSession.setPermissionCheckHandler(
      (_contents, permission) => permission === 'clipboard-sanitized-write',
    )
    defaultSession.setDevicePermissionHandler(() => false)
    defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }))
  })
}

/** Pages load from the app itself; under `npm run dev`, and only there, from the build server on this computer. */
export function isOwn(url: string): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith('blob:') || url.startsWith('data:')) return true
  const server = devServer()
  return url.startsWith('devtools:') || (server !== null && new URL(url).host === new URL(server).host)
}

export function devServer(): string | null {
  return app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
}
