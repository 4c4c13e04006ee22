import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import type { Words } from '@shared/text/failure-text'
import iconPath from '../../../build/icons/32x32.png?asset'

export interface TrayActions {
  open: () => void
  fetch: () => void
  pause: (isPaused: boolean) => void
  quit: () => void
}

export interface TrayState {
  words: Words
  needing: number
  isPaused: boolean
}

/** The app's place beside the clock. Everything in it can be done elsewhere too, as many desktops have no such place. */
export class AppTray {
  private readonly tray: Tray | null

  constructor(private readonly actions: TrayActions) {
    this.tray = makeTray()
    this.tray?.on('click', actions.open)
  }

  get isThere(): boolean {
    return this.tray !== null
  }

  show(state: TrayState): void {
    this.tray?.setToolTip(state.words('desktop.tray.needing', { count: state.needing }))
    this.tray?.setContextMenu(Menu.buildFromTemplate(this.items(state)))
  }

  private items({ words, isPaused }: TrayState): MenuItemConstructorOptions[] {
    const { open, fetch, pause, quit } = this.actions
    return [
      { id: 'open', label: words('desktop.tray.open'), click: open },
      { id: 'fetch', label: words('desktop.tray.fetch'), click: fetch },
      {
        id: 'pause',
        type: 'checkbox',
        label: words('desktop.tray.pause'),
        checked: isPaused,
        click: () => pause(!isPaused),
      },
      { type: 'separator' },
      { id: 'quit', label: words('desktop.tray.quit'), click: quit },
    ]
  }
}

/** Null where the desktop refuses; the app is the same without it. */
function makeTray(): Tray | null {
  try {
    return new Tray(nativeImage.createFromPath(iconPath))
  } catch (error) {
    console.error('no place in the tray', error)
    return null
  }
}
