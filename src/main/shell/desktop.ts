import { app } from 'electron'
import type { EngineEvent } from '@shared/contract/events'
import type { WorkspaceState } from '@shared/contract/workspace'
import { wordsIn } from '@shared/messages/words-in'
import type { ClientRow, Locale } from '@shared/model/client'
import type { AppWindows } from './app-windows'
import { showBadge } from './badge'
import type { EngineHost } from './engine-host'
import { setMenu } from './menu'
import { DesktopNotices } from './notices'
import { AppTray } from './tray'

/** What the app shows outside its windows: menu, tray, number on the icon, notices; all in the language of the app. */
export class Desktop {
  private readonly tray: AppTray
  private readonly notices: DesktopNotices
  private needing = 0
  private isPaused = false
  private keepsRunning = false

  constructor(
    private readonly engine: EngineHost,
    windows: AppWindows,
    private locale: Locale,
  ) {
    this.tray = new AppTray({
      open: () => windows.showMain(),
      fetch: () => void this.fetchAll(),
      pause: (isPaused) => void engine.call('collection.pause', { isPaused }),
      quit: () => app.quit(),
    })
    this.notices = new DesktopNotices(engine, (place) => windows.showMain(place))
    engine.onEvent((event) => this.hear(event))
    this.speak(locale)
    void this.readSettings()
  }

  speak(locale: Locale): void {
    this.locale = locale
    setMenu(locale)
    this.showTray()
  }

  /** Whether the app goes on without a window: only if the user wants it, and where there is a way back. */
  get staysOpen(): boolean {
    return this.keepsRunning && this.tray.isThere
  }

  private hear(event: EngineEvent): void {
    if (event.name === 'notice') void this.notices.show(event.data, wordsIn(this.locale))
    if (event.name === 'changed') void this.readSettings()
    if (event.name !== 'needing') return
    this.needing = event.data.count
    showBadge(this.needing)
    this.showTray()
  }

  private async readSettings(): Promise<void> {
    const [state, collection] = await Promise.all([
      this.engine.call('workspace.get', {}),
      this.engine.call('collection.get', {}),
    ])
    if (state.ok) this.keepsRunning = (state.value as WorkspaceState).settings.keepsRunning
    if (collection.ok) this.isPaused = (collection.value as { isPaused: boolean }).isPaused
    this.showTray()
  }

  /** What cannot be read says so in its line on the screen of sources. */
  private async fetchAll(): Promise<void> {
    const clients = await this.engine.call('client.list', {})
    if (!clients.ok) return
    const living = (clients.value as ClientRow[]).filter(({ archivedAt }) => archivedAt === null)
    for (const { id: client } of living) await this.engine.call('source.collect', { client })
  }

  private showTray(): void {
    const { needing, isPaused } = this
    this.tray.show({ words: wordsIn(this.locale), needing, isPaused })
  }
}
