import { z } from 'zod'
import {
  ClientId,
  NewClient,
  Settings,
  type ClientOverview,
  type ClientRow,
  type Subject,
} from '../model/client'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

export interface WorkspaceState {
  settings: Settings
  version: string
  dataFolder: string
}

export interface VerifyFinding {
  check: 'integrity' | 'foreign-keys' | 'search-index' | 'rollups' | 'journal' | 'schema' | 'revisions'
  ok: boolean
  detail: string
}

export interface VerifyReport {
  client: string
  ok: boolean
  mentions: number
  findings: VerifyFinding[]
}

export const workspaceCalls = {
  'workspace.get': read(z.strictObject({})).gives<WorkspaceState>(),
  'workspace.set': write(Settings.partial(), ['workspace']).gives<Settings>(),
  'client.list': read(z.strictObject({})).gives<ClientRow[]>(),
  'client.overview': read(z.strictObject({})).gives<ClientOverview[]>(),
  'client.create': write(NewClient, ['client']).gives<ClientRow>(),
  'client.rename': write(OneClient.extend({ name: NewClient.shape.name }), ['client']).gives(),
  'client.archive': write(OneClient.extend({ isArchived: z.boolean() }), ['client']).gives(),
  'client.verify': read(OneClient).gives<VerifyReport>(),
  'client.subjects': read(OneClient).gives<Subject[]>(),
  'sample.create': write(z.strictObject({}), ['client']).gives<ClientRow>(),
  'sample.remove': write(OneClient, ['client']).gives(),
}
