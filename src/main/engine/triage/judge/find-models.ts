import { readdirSync } from 'node:fs'
import type { ModelProblem } from '@shared/contract/triage'
import { classesOf } from './labels'
import { labelsOf, modelFiles, placeWithin } from './model-files'

export interface FoundModel {
  /** The name of its folder. */
  name: string
  path: string
  /** Why it cannot be used, as far as its files tell without being loaded. */
  problem: ModelProblem | null
}

const longestName = 80

/** The models that the user has put into a folder, by name. Nothing outside of the folder is looked at, whatever links lie in it. */
export function findModels(folder: string): FoundModel[] {
  return namesIn(folder)
    .filter((name) => name.length <= longestName && !name.startsWith('.'))
    .flatMap((name) => {
      const path = placeWithin(folder, name, 'folder')
      return path === null ? [] : [{ name, path, problem: problemOf(path) }]
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** A folder that nobody has made yet holds no models; one that cannot be read is told. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function problemOf(path: string): ModelProblem | null {
  const { model, tokenizer, config } = modelFiles(path)
  if (model === null) return 'no-model'
  if (tokenizer === null) return 'no-tokenizer'
  const labels = config === null ? null : labelsOf(config)
  if (labels === null) return 'no-labels'
  return classesOf(labels) === null ? 'labels-unknown' : null
}
