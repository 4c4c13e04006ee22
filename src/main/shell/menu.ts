import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { commands, type Command, type MenuName } from '@shared/commands'
import { commandChannel } from '@shared/contract/bridge'
import { wordsIn } from '@shared/messages/words-in'
import type { Locale } from '@shared/model/client'
import type { Words } from '@shared/text/failure-text'

/** The native menu in the user's language, made from the table of commands; a click is carried out by the page. */
export function setMenu(locale: Locale): void {
  const words = wordsIn(locale)
  const section = (name: MenuName): MenuItemConstructorOptions[] =>
    commands.filter(({ menu }) => menu === name).map((command) => item(command, words))
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { label: words('menu.file'), submenu: [...section('file'), { type: 'separator' }, { role: 'quit' }] },
    { role: 'editMenu', label: words('menu.edit') },
    {
      label: words('menu.view'),
      submenu: [
        ...section('view'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: words('menu.go'), submenu: section('go') },
    { label: words('menu.help'), submenu: section('help') },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function item({ id, keys }: Command, words: Words): MenuItemConstructorOptions {
  const accelerator = keys.find((key) => key.startsWith('Mod+'))?.replace('Mod', 'CommandOrControl')
  return {
    id,
    label: words(`commands.${id}`),
    ...(accelerator && { accelerator }),
    // The page listens to the keys itself; the menu only shows them.
    registerAccelerator: false,
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.send(commandChannel, id)
    },
  }
}
