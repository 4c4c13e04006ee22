import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const fileName = 'ort-wasm-simd-threaded.wasm'

/** Puts the runtime for models beside the programs that are built; the worker that runs a model reads it from there. */
export function modelRuntime() {
  return {
    name: 'model-runtime',
    generateBundle() {
      const path = createRequire(import.meta.url).resolve(`onnxruntime-web/${fileName}`)
      this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
  }
}
