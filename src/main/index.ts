import { isCommandLine } from './cli/is-command-line'

// One program: with a command it answers on the command line, without one it opens its window.
const args = process.argv.slice(process.defaultApp ? 2 : 1)

if (isCommandLine(args)) {
  const { runCommandLine } = await import('./cli/run-command-line')
  process.exit(await runCommandLine(args))
} else {
  const { startShell } = await import('./shell/start-shell')
  // Not awaited: the app becomes ready only after this module has been evaluated.
  startShell(args).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
}
