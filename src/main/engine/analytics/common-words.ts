import { readFileSync } from 'node:fs'
import { resource } from '../resource'
import { commonnessBy, type Commonness } from '../triage/model/commonness'
import { decodeTriageModel } from '../triage/model/triage-model'

let loaded: Commonness | null = null

/** How common words are in general, as the triage's model has counted them. Read when it is first asked for: four megabytes. */
export function commonWords(): Commonness {
  return (loaded ??= commonnessBy(decodeTriageModel(readFileSync(resource('models/triage.bin')))))
}
