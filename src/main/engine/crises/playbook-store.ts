import { z } from 'zod'
import type { Locale } from '@shared/model/client'
import { playbookKinds, PlaybookStep, type NewPlaybook, type Playbook } from '@shared/model/crisis'
import { Failure } from '@shared/model/failure'
import { prepared, type ReadDb, type WriteDb } from '../db/database'
import { isStarter, starterPlaybooks } from './starter-playbooks'

interface StoredPlaybook {
  kind: string
  name: string
  hint: string
  steps: string
}

const Steps = z.array(PlaybookStep)

/** The starter ones in a language, each replaced by the client's own copy where there is one, then the client's own. */
export function listPlaybooks(db: ReadDb, lang: Locale): Playbook[] {
  const own = prepared<StoredPlaybook>(
    db,
    'SELECT kind, name, hint, steps FROM playbook ORDER BY name COLLATE NOCASE',
  )
    .all()
    .map(({ steps, ...row }) => ({ ...row, steps: Steps.parse(JSON.parse(steps)), isOwn: true }))
  const starters = starterPlaybooks(lang)
  const first = playbookKinds.map((kind) => {
    const { name, hint, steps } = starters[kind]
    return own.find((one) => one.kind === kind) ?? { kind, name, hint, steps, isOwn: false }
  })
  return [...first, ...own.filter(({ kind }) => !isStarter(kind))]
}

export function getPlaybook(db: ReadDb, kind: string, lang: Locale): Playbook {
  const found = listPlaybooks(db, lang).find((one) => one.kind === kind)
  if (!found) throw new Failure('playbook-not-found', { kind })
  return found
}

export function savePlaybook(db: WriteDb, { steps, ...playbook }: NewPlaybook): void {
  prepared(
    db,
    `INSERT INTO playbook (kind, name, hint, steps) VALUES (:kind, :name, :hint, :steps)
     ON CONFLICT (kind) DO UPDATE SET name = :name, hint = :hint, steps = :steps`,
  ).run({ ...playbook, steps: JSON.stringify(steps) })
}

export function removePlaybook(db: WriteDb, kind: string): void {
  const { changes } = prepared(db, 'DELETE FROM playbook WHERE kind = ?').run(kind)
  if (changes === 0) throw new Failure('playbook-not-found', { kind })
}
