import { screen, type BrowserWindow } from 'electron'
import { placeChannel, type Place } from '@shared/contract/bridge'
import { bringToFront, openWindow } from './window'
import { beside, saneBounds } from './window-bounds'
import type { WindowKind, WindowPlaces } from './window-places'

const usual = { main: { width: 1440, height: 900 }, case: { width: 960, height: 820 } }

/** The windows of the app: one with everything, and one for each case that was opened on its own. */
export class AppWindows {
  private main: BrowserWindow | null = null
  private readonly cases = new Map<string, BrowserWindow>()

  constructor(private readonly places: WindowPlaces) {}

  /** Brings the main window to the front, opening it if it is not there, and shows a place in it if one is given. */
  showMain(place?: Place): void {
    // One that is being closed is gone before it says so.
    if (this.main && !this.main.isDestroyed()) {
      bringToFront(this.main)
      if (place) this.main.webContents.send(placeChannel, place)
      return
    }
    const window = this.open('main', place ? routeOf(place) : '/')
    this.main = window
    window.once('closed', () => {
      if (this.main === window) this.main = null
    })
  }

  /** A case has at most one window of its own; asking again brings it to the front. */
  openCase(client: string, id: number): void {
    const key = `${client}/${id}`
    const known = this.cases.get(key)
    if (known && !known.isDestroyed()) return bringToFront(known)
    const window = this.open('case', `/client/${client}/case/${id}`)
    this.cases.set(key, window)
    window.once('closed', () => this.cases.delete(key))
  }

  private open(kind: WindowKind, route: string): BrowserWindow {
    const saved = this.places.of(kind)
    const taken = kind === 'case' ? [...this.cases.values()].map((window) => window.getNormalBounds()) : []
    const wanted = saved && beside(saved, taken)
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
    const window = openWindow(saneBounds(wanted, screens, usual[kind]), route)
    if (saved?.isMaximized && kind === 'main') window.maximize()
    window.on('close', () =>
      this.places.keep(kind, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
    )
    return window
  }
}

function routeOf({ client, screen, case: id }: Place): string {
  return `/client/${client}/${screen}${id === null ? '' : `?q=case%3A${id}&case=${id}`}`
}
