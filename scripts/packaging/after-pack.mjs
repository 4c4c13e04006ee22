import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** electron-builder copies a given Electron folder whole; these of it are not for users. The version file would only contradict the app's own. */
export default function afterPack({ appOutDir }) {
  for (const name of ['resources/default_app.asar', 'SUBSTITUTE', 'version'])
    rmSync(join(appOutDir, name), { force: true })
}
