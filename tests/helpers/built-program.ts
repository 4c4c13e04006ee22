import { join, resolve } from 'node:path'
import { build } from 'vite'
import { grammars } from '../../scripts/vite-grammars.mjs'

const root = resolve(import.meta.dirname, '../..')

/** Builds a program of this folder for plain Node, as the app itself is built, and gives the path of the result. */
export async function builtProgram(name: string): Promise<string> {
  // Beside the packages, one of which is native and not bundled.
  const outDir = join(root, 'node_modules/.cache/atalaya-tests', name)
  await build({
    ...{ root, configFile: false, logLevel: 'warn', plugins: [grammars()] },
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ...{ outDir, emptyOutDir: true, target: 'node20.18', minify: false },
      ssr: join(root, `tests/helpers/${name}.ts`),
      rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
