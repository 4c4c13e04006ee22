import { z } from 'zod'
import { ClientId } from '../model/client'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

export interface SavedView {
  id: number
  name: string
  query: string
  /** How many it finds; null while its query cannot be read. */
  count: number | null
}

export const viewCalls = {
  'view.list': read(OneClient).gives<SavedView[]>(),
  'view.save': write(
    OneClient.extend({ name: z.string().trim().min(1).max(60), query: z.string().max(2000) }),
    ['view'],
  ).gives<{ id: number; step: number }>(),
  'view.remove': write(OneClient.extend({ id: z.number().int().positive() }), ['view']).gives<{
    step: number
  }>(),
}
