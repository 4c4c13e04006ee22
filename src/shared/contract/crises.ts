import { z } from 'zod'
import { ClientId, locales } from '../model/client'
import {
  CrisisAction,
  CrisisId,
  CrisisPerson,
  NewCrisis,
  NewPlaybook,
  StatementText,
  type BadWeek,
  type CrisisPersonRow,
  type CrisisRoom,
  type CrisisRow,
  type Playbook,
  type Statement,
} from '../model/crisis'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const InLang = OneClient.extend({ lang: z.enum(locales) })
const OneRoom = OneClient.extend({ room: CrisisId })
const Id = z.number().int().positive()

/** `step` is what undo takes back; null for what stays. */
export interface CrisisResult {
  step: number | null
}

export interface CrisisList {
  open: CrisisRow[]
  past: CrisisRow[]
}

export const crisisCalls = {
  'crisis.list': read(OneClient).gives<CrisisList>(),
  'crisis.get': read(OneRoom.extend({ lang: z.enum(locales) })).gives<CrisisRoom>(),
  /** Opens a room with the steps of its playbook in the given language. Stays: its first decision tells why it was opened. */
  'crisis.open': write(InLang.extend({ room: NewCrisis }), ['crisis', 'spike']).gives<{ id: number }>(),
  'crisis.act': write(OneRoom.extend({ action: CrisisAction }), ['crisis', 'case']).gives<CrisisResult>(),
  /** Lets hours of a drill pass. */
  'crisis.advance': write(OneRoom.extend({ hours: z.number().int().min(1).max(168) }), [
    'crisis',
  ]).gives<CrisisResult>(),
  'crisis.weeks': read(OneClient).gives<BadWeek[]>(),
  'playbook.list': read(InLang).gives<Playbook[]>(),
  'playbook.save': write(OneClient.extend({ playbook: NewPlaybook }), [
    'crisis',
    'case',
  ]).gives<CrisisResult>(),
  /** The client's own goes; a starter one comes back in its place. */
  'playbook.remove': write(OneClient.extend({ kind: z.string().max(120) }), [
    'crisis',
    'case',
  ]).gives<CrisisResult>(),
  'statement.list': read(InLang).gives<Statement[]>(),
  /** Always a new version, which nobody has approved yet. */
  'statement.write': write(OneClient.extend({ statement: StatementText }), ['crisis', 'case']).gives<{
    step: number
    id: number
  }>(),
  /** Lets the reply review read it; a stop has to be mended by another version first. */
  'statement.approve': write(OneClient.extend({ id: Id, by: z.string().trim().min(1).max(120) }), [
    'crisis',
    'case',
  ]).gives<CrisisResult>(),
  'crisis.people': read(OneClient).gives<CrisisPersonRow[]>(),
  'crisis.setPerson': write(OneClient.extend({ id: Id.nullable(), person: CrisisPerson }), [
    'crisis',
    'case',
  ]).gives<CrisisResult>(),
  'crisis.dropPerson': write(OneClient.extend({ id: Id }), ['crisis', 'case']).gives<CrisisResult>(),
}
