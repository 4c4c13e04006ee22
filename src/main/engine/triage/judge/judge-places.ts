import { dirname, join } from 'node:path'
import { builtFile } from '../../built-file'

/** What a judge runs with: the worker's program and the runtime for models. */
export interface JudgePlaces {
  worker: string
  wasm: string
}

/** Both lie side by side in a build. */
export function judgePlaces(): JudgePlaces {
  const worker = builtFile('judge-worker.js')
  return { worker, wasm: join(dirname(worker), 'ort-wasm-simd-threaded.wasm') }
}
