// npm run train: makes the models of resources/models anew. npm run train -- --data FOLDER says where the public texts are.
import { existsSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { ensureForNode } from './setup/ensure.mjs'
import { handOver } from './setup/hand-over.mjs'
import { Stop, script } from './setup/log.mjs'
import { inRoot, root } from './setup/places.mjs'

await script(async () => {
  const args = process.argv.slice(2)
  if (!args.includes('--data') && !existsSync(inRoot('../shared/data/sentiment'))) {
    throw new Stop(
      'the public texts to train on are not beside the project',
      'name their folder: npm run train -- --data FOLDER (resources/models/README.md lists the sources)',
    )
  }
  await ensureForNode()
  const program = await bundle('scripts/training/train.ts')
  return handOver(process.execPath, [program, ...args], { env: process.env, cwd: root })
})
