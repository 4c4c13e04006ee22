import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { z } from 'zod'

/** The files of a model, by their real paths; null for what is not there. */
export interface ModelFiles {
  model: string | null
  tokenizer: string | null
  /** Older exports keep the length of a text in it; a model can do without. */
  tokenizerConfig: string | null
  config: string | null
}

/** Where Hugging Face exports keep the model; the first that is there is taken. */
const modelPlaces = ['model.onnx', 'onnx/model.onnx', 'onnx/model_quantized.onnx']

export function modelFiles(folder: string): ModelFiles {
  const file = (name: string) => placeWithin(folder, name, 'file')
  return {
    model: modelPlaces.map(file).find((path) => path !== null) ?? null,
    tokenizer: file('tokenizer.json'),
    tokenizerConfig: file('tokenizer_config.json'),
    config: file('config.json'),
  }
}

/** The real path of what lies in a folder; null where it is not there, of another kind, or a link that leads out of the folder. */
export function placeWithin(folder: string, name: string, kind: 'file' | 'folder'): string | null {
  try {
    const path = realpathSync(join(folder, name))
    const isWanted = kind === 'file' ? statSync(path).isFile() : statSync(path).isDirectory()
    return isWanted && path.startsWith(realpathSync(folder) + sep) ? path : null
  } catch {
    // Not there, not allowed or a circle of links: in each case there is nothing that could be used.
    return null
  }
}

const Labels = z.object({ id2label: z.record(z.string(), z.string()) })

/** The labels of a config.json; null where it has none or is none. */
export function labelsOf(config: string): Record<string, string> | null {
  try {
    return Labels.parse(JSON.parse(readFileSync(config, 'utf8'))).id2label
  } catch {
    return null
  }
}
