import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ClientOverview } from '@shared/model/client'
import { sayOutcome } from '../../parts/outcome'
import { Button } from '../../ui/button'
import { MenuButton } from '../../ui/menu-button'
import type { OpenDialog } from './client-dialogs'
import { useArchiveClient, useRemoveSample, useRepairClient } from './queries'
import { useTime } from '../../parts/use-time'
import { useSayFailure } from '../../parts/use-failure-words'

/** What can be done with a client as a whole. */
export function ClientActions({ client, onOpen }: { client: ClientOverview; onOpen: OpenDialog }) {
  const t = useTranslations()
  const archive = useToggleArchive(client)
  const remove = useRemove(client)
  const isArchived = client.archivedAt !== null
  const choose = (id: 'backups' | 'handOver' | 'archive' | 'erase') => {
    if (id === 'archive') archive()
    else onOpen(client, id)
  }
  const items = [
    { id: 'backups' as const, text: t('backups.open') },
    { id: 'handOver' as const, text: t('backups.handOver') },
    { id: 'archive' as const, text: t(isArchived ? 'clients.unarchive' : 'clients.archive') },
    ...(client.isSample ? [] : [{ id: 'erase' as const, text: t('backups.erase') }]),
  ]
  return (
    <>
      {client.state === 'damaged' && <Repair client={client} />}
      {client.isSample && (
        <Button size="small" look="bare" onPress={remove}>
          {t('clients.remove')}
        </Button>
      )}
      <MenuButton label={t('backups.more', { name: client.name })} items={items} onChoose={choose} />
    </>
  )
}

/** From its last backup, and what can still be read. */
function Repair({ client }: { client: ClientOverview }) {
  const t = useTranslations('backups')
  const sayFailure = useSayFailure()
  const time = useTime()
  const repair = useRepairClient()
  const dateOf = (name: string) => time.day(Date.parse(`${name.slice(0, 10)}T12:00:00Z`))
  return (
    <Button
      size="small"
      isDisabled={repair.isPending}
      onPress={() =>
        repair.mutate(client.id, {
          onSuccess: ({ backup, salvaged }) =>
            sayOutcome({ text: t('repaired', { date: dateOf(backup), salvaged }) }),
          onError: sayFailure,
        })
      }
    >
      {t('repair')}
    </Button>
  )
}

function useRemove(client: ClientOverview): () => void {
  const t = useTranslations('clients')
  const navigate = useNavigate()
  const { mutate } = useRemoveSample()
  return () =>
    mutate(client.id, {
      onSuccess: () => {
        sayOutcome({ text: t('removed', { name: client.name }) })
        void navigate({ to: '/' })
      },
    })
}

function useToggleArchive({ id, name, archivedAt }: ClientOverview): () => void {
  const t = useTranslations('clients')
  const { mutate } = useArchiveClient()
  const isArchived = archivedAt !== null
  const set = (value: boolean) => mutate({ client: id, isArchived: value })
  return () => {
    set(!isArchived)
    sayOutcome({
      text: t(isArchived ? 'restoredDone' : 'archivedDone', { name }),
      undo: () => {
        set(isArchived)
        sayOutcome(null)
      },
    })
  }
}
