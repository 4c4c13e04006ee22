import type { Platform } from '@shared/model/mention'
import { printQuery } from '@shared/text/query/print-query'
import type { FieldName, Query } from '@shared/text/query/query'

/** The query that finds the mentions of a spike, whenever they were written. */
export function spikeQuery({
  subject,
  topic,
  platform,
}: {
  subject: string
  topic: string | null
  platform: Platform | null
}): string {
  const field = (name: FieldName, value: string): Query => ({
    kind: 'field',
    field: name,
    operator: ':',
    values: [value],
  })
  const parts = [
    ...(topic === null ? [] : [field('topic', topic)]),
    field('subject', subject),
    ...(platform === null ? [] : [field('platform', platform)]),
  ]
  return printQuery(parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts })
}
