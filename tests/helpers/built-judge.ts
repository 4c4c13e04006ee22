import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { JudgePlaces } from '../../src/main/engine/triage/judge/judge-places'

const root = resolve(import.meta.dirname, '../..')

/** Builds the judge's worker into a folder, as the app's build does: a worker of Node's runs no TypeScript. */
export async function buildJudge(folder: string): Promise<JudgePlaces> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/main/engine/triage/judge/judge-worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      minify: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')
  return { worker: join(folder, 'judge-worker.mjs'), wasm }
}
