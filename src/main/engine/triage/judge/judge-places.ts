import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a judge runs with: the worker's program and the runtime for models. */
export interface JudgePlaces {
  worker: string
  wasm: string
}

const worker = 'judge-worker.js'
const wasm = 'ort-wasm-simd-threaded.wasm'

/** Where both lie in a build: side by side, above the chunk that this module has become a part of. */
export function judgePlaces(): JudgePlaces {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, worker))) return { worker: join(folder, worker), wasm: join(folder, wasm) }
    if (folder === dirname(folder)) throw new Error(`${worker} is missing from this installation`)
  }
}
