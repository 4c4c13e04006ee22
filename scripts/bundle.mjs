import { basename } from 'node:path'
import { inRoot, modules, root } from './setup/places.mjs'

/** Builds a TypeScript program of ours for plain Node, as the app itself is built, and gives the path of the result. */
export async function bundle(entry) {
  // Imported only here, because on a fresh clone the packages are installed just before.
  const { build } = await import('vite')
  const { grammars } = await import('./vite-grammars.mjs')
  const name = basename(entry, '.ts')
  const outDir = modules('.cache/atalaya-programs', name)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': inRoot('src/shared') } },
    plugins: [grammars()],
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron', '@playwright/test'] },
    build: {
      ssr: inRoot(entry),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return `${outDir}/${name}.mjs`
}
