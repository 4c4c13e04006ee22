import type { z } from 'zod'
import type { Outcome } from '../model/failure'
import type { Call } from './call'
import type { EngineEvent } from './events'
import { accountCalls } from './accounts'
import { analyticsCalls } from './analytics'
import { assistantCalls } from './assistant'
import { backupCalls } from './backups'
import { brandKitCalls } from './brand-kits'
import { caseCalls } from './cases'
import { crisisCalls } from './crises'
import { entryCalls } from './entries'
import { evidenceCalls } from './evidence'
import { exportCalls } from './exports'
import { clockCalls } from './clocks'
import { importCalls } from './imports'
import { leadCalls } from './leads'
import { mentionCalls } from './mentions'
import { personCalls } from './persons'
import { practiceCalls } from './practice'
import { promiseCalls } from './promises'
import { replyCalls } from './replies'
import { ruleCalls } from './rules'
import { reportCalls } from './reports'
import { reviewCalls } from './review'
import { sendingCalls } from './sending'
import { sourceCalls } from './sources'
import { silenceCalls } from './silence'
import { spikeCalls } from './spikes'
import { subjectCalls } from './subjects'
import { templateCalls } from './templates'
import { triageCalls } from './triage'
import { undoCalls } from './undo'
import { viewCalls } from './views'
import { workspaceCalls } from './workspace'

/** Every call that the engine answers, declared once; window, command line and tests all go through this table. */
export const contract = {
  ...workspaceCalls,
  ...mentionCalls,
  ...sourceCalls,
  ...importCalls,
  ...triageCalls,
  ...caseCalls,
  ...personCalls,
  ...undoCalls,
  ...viewCalls,
  ...ruleCalls,
  ...entryCalls,
  ...evidenceCalls,
  ...exportCalls,
  ...clockCalls,
  ...reviewCalls,
  ...replyCalls,
  ...practiceCalls,
  ...promiseCalls,
  ...leadCalls,
  ...templateCalls,
  ...assistantCalls,
  ...sendingCalls,
  ...accountCalls,
  ...analyticsCalls,
  ...backupCalls,
  ...silenceCalls,
  ...spikeCalls,
  ...subjectCalls,
  ...crisisCalls,
  ...reportCalls,
  ...brandKitCalls,
}

export type Contract = typeof contract
export type CallName = keyof Contract
/** What the caller writes; defaults may be left out. */
export type InputOf<Name extends CallName> = z.input<Contract[Name]['input']>
/** What the handler gets, checked and completed. */
export type ParsedOf<Name extends CallName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends CallName> =
  Contract[Name] extends Call<z.ZodType, infer Output> ? Output : never

export type Handlers = {
  [Name in CallName]: (input: ParsedOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>
}

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

/** What travels over a window's port to the engine and back. */
export interface PortRequest {
  id: number
  name: string
  input: unknown
}
export type PortMessage = { id: number; outcome: Outcome<unknown> } | { event: EngineEvent }
