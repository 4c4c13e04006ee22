import { z } from 'zod'

export const NewTemplate = z.strictObject({
  name: z.string().trim().min(1).max(80),
  lang: z.enum(['en', 'es', 'ro']),
  topic: z.string().trim().max(40).nullable(),
  text: z.string().trim().min(1).max(20_000),
})
export type NewTemplate = z.infer<typeof NewTemplate>

export interface Template extends NewTemplate {
  id: number
  uses: number
  /** True for one that all clients of the workspace share. */
  isShared: boolean
}
