import { Stop } from '../setup/log.mjs'

/** The names of electron-builder.yml, and those of @electron/fuses where they differ. */
const nameOf = (wire) => wire[0].toLowerCase() + wire.slice(1)
const ON = '1'.charCodeAt(0)

/** Reads the fuses back from a packed binary and stops if one is not as `wanted` ({ runAsNode: false, … }); a fuse that is not wanted is not judged. */
export async function checkFuses(executable, wanted) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(executable)
  const wrong = Object.entries(FuseV1Options)
    .filter(([, index]) => typeof index === 'number')
    .filter(([name, index]) => nameOf(name) in wanted && (wire[index] === ON) !== wanted[nameOf(name)])
  if (wrong.length > 0)
    throw new Stop(
      `the packed app has wrong fuses: ${wrong.map(([name]) => name).join(', ')}`,
      'compare electron-builder.yml with this Electron’s fuses; do not ship it',
    )
}
