// npm test: checks, unit tests, end-to-end tests; all of them run, whatever fails. npm test -- unit [filter…] runs one kind.
import { ensureBuilt } from './setup/build-app.mjs'
import { openDisplays } from './setup/display.mjs'
import { ensureInstalled, ensureRuntime } from './setup/ensure.mjs'
import { Stop, say, script, secondsSince } from './setup/log.mjs'
import { appsAtOnce, checks, e2e, unit } from './testing/runners.mjs'
import { add, closingLine, failure, nothing } from './testing/totals.mjs'

const KINDS = { checks, unit, e2e }

await script(async () => {
  const { kinds, filters } = readArguments(process.argv.slice(2))
  await ensureInstalled()
  const total = kinds.some((kind) => kind !== 'checks')
    ? await withElectron(kinds, filters)
    : await runKinds(kinds, filters, [])
  for (const why of total.why) say(`not as it should be: ${why}`)
  console.log(closingLine(total))
  return total.failed > 0 ? 1 : 0
})

function readArguments(args) {
  const kinds = args.filter((arg) => arg in KINDS)
  const filters = args.filter((arg) => !(arg in KINDS))
  if (filters.length > 0 && kinds.length !== 1)
    throw new Stop(
      'a filter needs exactly one kind of tests',
      `say for example: npm test -- unit ${filters[0]}`,
    )
  return { kinds: kinds.length > 0 ? kinds : Object.keys(KINDS), filters }
}

async function withElectron(kinds, filters) {
  await ensureRuntime({ fonts: true })
  const displays = await openDisplays(kinds.includes('e2e') ? appsAtOnce : 1)
  try {
    return await runKinds(kinds, filters, displays.names)
  } finally {
    await displays.stop()
  }
}

async function runKinds(kinds, filters, displays) {
  let total = nothing
  let built
  for (const kind of kinds) {
    // The checks come first because they explain best why a build fails.
    if (kind !== 'checks') built ??= build()
    total = add(total, built?.failed && kind === 'e2e' ? built : await runKind(kind, filters, displays))
  }
  return built?.failed && !kinds.includes('e2e') ? add(total, built) : total
}

/** An app that does not build fails all journeys through it at once; the unit tests can still tell something. */
function build() {
  try {
    ensureBuilt()
    return nothing
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return failure(`the app does not build, so no journey through it was tried: ${error.message}`)
  }
}

async function runKind(kind, filters, displays) {
  const start = performance.now()
  const counted = await KINDS[kind](filters, displays)
  say(`${kind}: ${closingLine(counted)} (${secondsSince(start)})`)
  return counted
}
