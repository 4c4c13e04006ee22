import { z } from 'zod'
import type { Locale } from '@shared/model/client'
import { playbookKinds, PlaybookStep, type PlaybookKind } from '@shared/model/crisis'

const Starter = z.strictObject({
  name: z.string(),
  hint: z.string(),
  steps: z.array(PlaybookStep),
  statement: z.string(),
})
export type Starter = z.infer<typeof Starter>

const files = import.meta.glob<string>('../../../../resources/playbooks/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The playbooks that come with the program, each with what is said first, in one language. */
export function starterPlaybooks(lang: Locale): Record<PlaybookKind, Starter> {
  const [, text = '{}'] = Object.entries(files).find(([path]) => path.endsWith(`/${lang}.json`)) ?? []
  return z.record(z.enum(playbookKinds), Starter).parse(JSON.parse(text))
}

export function isStarter(kind: string): kind is PlaybookKind {
  return (playbookKinds as readonly string[]).includes(kind)
}
