// npm run check: everything that can be said about the code without running it. With names, only those: node scripts/check.mjs types lint
import { checkNames } from './checks/list.mjs'
import { runChecks } from './checks/run-checks.mjs'
import { ensureInstalled } from './setup/ensure.mjs'
import { Stop, script } from './setup/log.mjs'

await script(async () => {
  const known = checkNames()
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Stop(`there is no check ${unknown.join(', ')}`, `choose from: ${known.join(', ')}`)
  await ensureInstalled()
  const failed = await runChecks(asked.length > 0 ? asked : known)
  if (failed.length > 0)
    throw new Stop(
      `failed: ${failed.join(', ')}`,
      'the reasons stand above; npm run format puts right what the check "format" names',
    )
})
