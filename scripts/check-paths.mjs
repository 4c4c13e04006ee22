// Nothing in the repository may name the machine it was written on, nor the registry its packages came from.
import { homedir } from 'node:os'
import { relative } from 'node:path'
import { filesBelow, textOf } from './checks/files.mjs'
import { forbiddenIn } from './checks/machine-traces.mjs'
import { Stop, script } from './setup/log.mjs'
import { root } from './setup/places.mjs'

await script(() => {
  const complaints = [...filesBelow(root)].flatMap((path) =>
    forbiddenIn(textOf(path) ?? '', [root, homedir()]).map(
      ({ line, found }) => `${relative(root, path)}:${line}: ${found}`,
    ),
  )
  for (const complaint of complaints) console.log(complaint)
  if (complaints.length > 0)
    throw new Stop(
      `${complaints.length} traces of a machine in the repository`,
      'use relative paths, or a made-up name such as /home/someone',
    )
})
