import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { SpikeRow } from '@shared/model/spike'
import { Failure } from '@shared/model/failure'
import { parseQuery } from '@shared/text/query/parse-query'
import { sayOutcome } from '../../parts/outcome'
import { FormDialog } from './form-dialog'
import { crisisQueries, useOpenCrisis } from './queries'
import { useFinding } from './use-finding'
import { useLang } from './use-lang'

interface OpenRoomDialogProps {
  client: string
  /** What it is opened for; by hand, the query is typed. */
  spike?: SpikeRow
  /** Of a drill: the first moment of its week. */
  drillFrom?: { at: number; name: string; query: string }
  onRoom: (id: number) => void
  onClose: () => void
}

/** Asks what the room is called, what counts for it, and by which playbook it works. */
export function OpenRoomDialog({ client, spike, drillFrom, onRoom, onClose }: OpenRoomDialogProps) {
  const t = useTranslations('crisis')
  const lang = useLang()
  const { nameOf, sentence } = useFinding()
  const { data: playbooks = [] } = useQuery(crisisQueries.playbooks(client, lang))
  const { mutate, error } = useOpenCrisis(client)
  const start = drillFrom ?? (spike && { name: nameOf(spike), query: spike.query })
  const none = { value: '', text: t('noPlaybook') }
  return (
    <FormDialog
      title={drillFrom ? t('drillName', { name: drillFrom.name }) : t('openTitle')}
      action={t('actions.open')}
      isSigned
      error={error}
      fields={[
        { name: 'name', label: t('name'), start: start?.name ?? '' },
        {
          name: 'query',
          label: t('query'),
          start: start?.query ?? '',
          hint: t('queryHint'),
          problemOf: (query) => (isReadable(query) ? undefined : t('badQuery')),
        },
        {
          name: 'playbook',
          label: t('playbook'),
          kind: 'choice',
          isOptional: true,
          options: [none, ...playbooks.map(({ kind, name }) => ({ value: kind, text: name }))],
        },
      ]}
      onDo={({ name, query, playbook }, by) =>
        mutate(
          {
            lang,
            room: {
              ...{ name, query, by, playbook: playbook === '' ? null : playbook },
              ...{ spike: spike?.id ?? null, drillFrom: drillFrom?.at ?? null },
              ...(spike && { why: t('alarmWhy', { text: sentence(spike) }) }),
            },
          },
          {
            onSuccess: ({ id }) => {
              sayOutcome({ text: t('did.open', { name }) })
              onClose()
              onRoom(id)
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}

function isReadable(query: string): boolean {
  try {
    parseQuery(query)
    return true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}
