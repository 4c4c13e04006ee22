import { parentPort, workerData } from 'node:worker_threads'
import { loadModel, type ClassShares } from './run-model'

// The entry of a worker thread: a model takes a second for some texts, and the engine must answer meanwhile.

export interface JudgeWorkerData {
  folder: string
  wasm: string
}

export interface JudgeRequest {
  id: number
  texts: readonly string[]
}

export type JudgeAnswer = { id: number; shares: ClassShares[] } | { id: number; error: string }

const { folder, wasm } = workerData as JudgeWorkerData
const loading = loadModel(folder, wasm)
// Told with the first answer.
loading.catch(() => {})

async function answer({ id, texts }: JudgeRequest): Promise<JudgeAnswer> {
  try {
    const classify = await loading
    const shares: ClassShares[] = []
    for (const text of texts) shares.push(await classify(text))
    return { id, shares }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: JudgeRequest) => {
  void answer(request).then((told) => parentPort?.postMessage(told))
})
