import { runCommandLine } from './run-command-line'

// The command line in plain Node, as the repository's `npm run cli` starts it.
process.exitCode = await runCommandLine(process.argv.slice(2))
