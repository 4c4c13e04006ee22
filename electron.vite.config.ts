import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { dictionaries } from './scripts/vite-dictionaries.mjs'
import { grammars } from './scripts/vite-grammars.mjs'
import { modelRuntime } from './scripts/vite-model-runtime.mjs'

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') }
/** The only package that is not bundled: it carries a native binary. */
const external = ['electron', 'better-sqlite3']

/**
 * A package inside write-excel-file makes a `require` of its own at the top of its module, and electron-vite puts another beside it: a
 * program with both does not start. Under another name it is left alone.
 */
const oneRequire = {
  name: 'one-require',
  transform: (code: string, id: string) =>
    id.includes('/fflate/')
      ? code.replaceAll(/(?<!__w=)\brequire(?= ?= ?createRequire|\("worker|\('worker)/g, 'ownRequire')
      : null,
}

// The targets are those of Electron 33, the oldest runtime that the app runs on, not of the installed one.
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [grammars(), modelRuntime(), dictionaries(), oneRequire],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external,
        // It would only tell that bundling takes most of the time of bundling.
        checks: { pluginTimings: false },
        input: {
          index: resolve(import.meta.dirname, 'src/main/index.ts'),
          cli: resolve(import.meta.dirname, 'src/main/cli/main.ts'),
          // A worker thread is a program of its own.
          'long-read-worker': resolve(import.meta.dirname, 'src/main/engine/long-reads/long-read-worker.ts'),
          'judge-worker': resolve(import.meta.dirname, 'src/main/engine/triage/judge/judge-worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: resolve(import.meta.dirname, 'src/preload/index.ts'),
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    plugins: [grammars(), react()],
    build: {
      target: 'chrome130',
      minify: true,
      // Loaded from the disk beside the program, not over a network.
      chunkSizeWarningLimit: 2000,
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
})
