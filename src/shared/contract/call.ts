import type { z } from 'zod'

/** The nouns whose queries a call can make stale. */
export const nouns = [
  'workspace',
  'client',
  'subject',
  'source',
  'mention',
  'import',
  'triage',
  'case',
  'view',
  'rule',
  'clock',
  'reply',
  'template',
  'voice',
  'promise',
  'lead',
  'sending',
  'account',
  'backup',
  'spike',
  'crisis',
  'report',
] as const
export type Noun = (typeof nouns)[number]

/** One call of the contract: the schema of its input, the type of its output, the nouns that it changes. */
export interface Call<Input extends z.ZodType = z.ZodType, Output = unknown> {
  input: Input
  changes: readonly Noun[]
  /** Exists for the compiler only. */
  output?: Output
}

/** Declares a call that only reads: `read(Input).gives<Output>()`. */
export function read<Input extends z.ZodType>(input: Input) {
  return { gives: <Output>(): Call<Input, Output> => ({ input, changes: [] }) }
}

/** Declares a call that writes, and what becomes stale by it. */
export function write<Input extends z.ZodType>(input: Input, changes: readonly Noun[]) {
  return { gives: <Output = null>(): Call<Input, Output> => ({ input, changes }) }
}
