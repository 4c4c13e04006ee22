import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { commandChannel, placeChannel, portChannel, type Bridge } from '@shared/contract/bridge'

// All that a page gets of the world outside: calls to the shell, a way to offer a dropped file, and a port to the
// engine. The port is passed on to the page itself, so that answers are not copied on the way.

ipcRenderer.on(portChannel, (event, data: unknown) => {
  window.postMessage({ channel: portChannel, data }, window.location.origin, event.ports)
})

for (const channel of [commandChannel, placeChannel]) {
  ipcRenderer.on(channel, (_event, data: unknown) => {
    window.postMessage({ channel, data }, window.location.origin)
  })
}

const bridge: Bridge = {
  shell: (name, input) => ipcRenderer.invoke('shell', name, input),
  connect: () => ipcRenderer.invoke('connect'),
  offer: (file) => ipcRenderer.invoke('offer', file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('atalaya', bridge)
