// npm start: the app, as built, in the real Electron. Arguments go on to it: npm start -- --data DIR
import { electronProgram, environmentForElectron } from './setup/electron.mjs'
import { ensureForElectron } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { say, script } from './setup/log.mjs'
import { root } from './setup/places.mjs'
import { isRoot } from './setup/run.mjs'

/** On a virtual display there is no desktop either; Chromium would complain of its absence a dozen times. */
const quiet = ({ env }) => (env.DISPLAY ? ['--log-level=3', '--disable-gpu'] : [])

await script(async () => {
  const display = await ensureForElectron()
  if (isRoot())
    say('running as root: Chromium’s sandbox is off (it refuses root); start as an ordinary user to have it')
  try {
    const env = { ...environmentForElectron(), ...display.env }
    return await handOver(electronProgram(), [...quiet(display), root, ...process.argv.slice(2)], {
      env,
      apart: true,
    })
  } finally {
    await display.stop()
  }
})
