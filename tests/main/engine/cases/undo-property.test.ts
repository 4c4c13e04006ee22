import type { CaseAction } from '@shared/model/case'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { attachMention, mergeCases, splitCase } from '../../../../src/main/engine/cases/merge'
import { Failure } from '@shared/model/failure'
import { mergePersons, splitPerson } from '../../../../src/main/engine/persons/merge-persons'
import { findBrokenLink } from '../../../../src/main/engine/journal/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { seeded, type Seeded } from '../../../helpers/seeded'
import { temporaryFolder } from '../../../helpers/temporary-folder'

// Whatever people do, in whatever order, taking all of it back leads to where they began.

const inFolder = temporaryFolder()
let client: CaseClient
let before: unknown
const people = ['Noa', 'Sorina', 'Owen', 'Petra']
const praise = { complaint: false, intent: 'praise' } as const

beforeAll(async () => {
  client = await caseClient(inFolder('property.db'))
  client.db.pragma('synchronous = OFF')
  people.forEach((by, person) => {
    for (const on of ['google', 'x'] as const)
      for (let turn = 0; turn < 3; turn += 1)
        client.write({ by, on, at: noon + (person * 3 + turn) * hourMs, ...(turn === 2 && { read: praise }) })
  })
  client.write({ by: null, at: noon })
  client.write({ by: 'Lia', at: noon, read: praise })
  before = client.state()
})
afterAll(() => client.close())

const column = (sql: string) => client.db.prepare<[], number>(sql).pluck().all()
const cases = () => column("SELECT id FROM caseFile WHERE status <> 'merged'")
const mentions = () => column('SELECT id FROM mention')
const authors = () => column('SELECT id FROM author')
const mentionsOf = (id: number) =>
  client.db.prepare<[number], number>('SELECT mentionId FROM caseMention WHERE caseId = ?').pluck().all(id)

const actionsOf = (random: Seeded): CaseAction[] => [
  { do: 'assign', to: random.pick(['Marta', 'Ion', null]) },
  { do: 'priority', value: random.pick(['low', 'normal', 'high', 'urgent']) },
  { do: 'tag', tag: random.pick(['vip', 'warranty']), isOn: random.chance(0.6) },
  { do: 'note', text: 'A note.' },
  { do: 'snooze', until: noon + random.below(100) * hourMs + 1 },
  { do: 'answered', at: noon + random.below(20) * hourMs + 1 },
  { do: 'resolve', outcome: 'solved', cause: null },
  { do: 'spam', reason: 'bot' },
  { do: 'reopen' },
  { do: 'seen', isSeen: false },
]

async function doSomething(random: Seeded): Promise<void> {
  const desk = client.desk(noon + 24 * hourMs)
  const some = () => random.pick(cases())
  switch (random.below(6)) {
    case 0:
      return void mergeCases(desk, some(), [some(), some()])
    case 1: {
      const id = some()
      return void splitCase(desk, id, [random.pick(mentionsOf(id))])
    }
    case 2:
      return void attachMention(desk, random.pick(mentions()), random.chance(0.3) ? null : some())
    case 3:
      return void mergePersons(desk, [random.pick(authors()), random.pick(authors())])
    case 4:
      return void splitPerson(desk, random.pick(authors()))
    default:
      return void (await act(desk, [...new Set([some(), some()])], random.pick(actionsOf(random))))
  }
}

/** What is refused must leave nothing behind; that too is seen at the end. */
async function tryToDoSomething(random: Seeded): Promise<void> {
  try {
    await doSomething(random)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}

test.each(Array.from({ length: 100 }, (_, seed) => seed + 1))('all is taken back, seed %i', async (seed) => {
  const random = seeded(seed)
  for (let turn = 0; turn < 12; turn += 1) await tryToDoSomething(random)
  while (undoStep(client.desk(noon + 24 * hourMs))) continue
  expect(client.state()).toEqual(before)
})

test('after all of that the chain of the journal holds', () => {
  expect(findBrokenLink(client.db)).toBeNull()
})
