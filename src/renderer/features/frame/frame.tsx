import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { inboxHome } from '../../parts/inbox-home'
import { useCommand } from '../../commands/command-registry'
import { useRegions } from '../../commands/use-regions'
import { useShortcuts } from '../../commands/use-shortcuts'
import { useFocusKept } from '../../parts/focus-kept'
import { sayOutcome, useOutcome } from '../../parts/outcome'
import { clientQueries } from '../clients/queries'
import { NewClientDialog } from '../clients/new-client-dialog'
import { EntryDialog } from '../entry/entry-dialog'
import { Palette } from '../palette/palette'
import { ShortcutsDialog } from '../palette/shortcuts-dialog'
import { useSaveSettings, workspaceQueries } from '../settings/queries'
import { collectionQuery, useCollectNow, usePauseCollection } from '../sources/queries'
import styles from './frame.module.css'
import { Rail } from './rail'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'
import { useUndoLast } from '../inbox/use-undo-last'
import { useOpenHandbook } from './use-open-handbook'
import { useDropAnywhere } from './use-drop-anywhere'
import { usePlace } from './use-place'

type Overlay = 'palette' | 'clients' | 'shortcuts' | 'new-client' | 'new-entry' | null

/** The frame around every screen: top bar, rail, the screen itself, status bar, and what floats above them. */
export function Frame() {
  const { client: shown } = useParams({ strict: false })
  const client = useCurrentClient(shown)
  const [overlay, setOverlay] = useState<Overlay>(null)
  useShortcuts()
  useRegions()
  useDropAnywhere(client)
  usePlace()
  useFocusKept()
  useFrameCommands(client, setOverlay)
  useRememberClient(shown)
  return (
    <div className={styles.frame}>
      <TopBar client={shown} onPalette={() => setOverlay('palette')} onSwitch={() => setOverlay('clients')} />
      <Rail client={client} />
      <main className={styles.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <StatusBar client={client} />
      {(overlay === 'palette' || overlay === 'clients') && (
        <Palette client={client} start={overlay === 'clients' ? '@' : ''} onClose={() => setOverlay(null)} />
      )}
      {overlay === 'shortcuts' && <ShortcutsDialog onClose={() => setOverlay(null)} />}
      {overlay === 'new-entry' && client && <EntryDialog client={client} onClose={() => setOverlay(null)} />}
      {overlay === 'new-client' && <NewClientDialog onClose={() => setOverlay(null)} />}
    </div>
  )
}

/** On screens of no client, the rail and the commands lead back to the one that was open last. */
function useCurrentClient(shown: string | undefined): string | undefined {
  const { data } = useQuery(workspaceQueries.state())
  const { data: clients } = useQuery(clientQueries.list())
  if (shown !== undefined) return shown
  const last = clients?.find(({ id }) => id === data?.settings.lastClientId)
  return last?.archivedAt === null ? last.id : undefined
}

function useFrameCommands(client: string | undefined, setOverlay: (overlay: Overlay) => void): void {
  const navigate = useNavigate()
  const t = useTranslations('status')
  const collect = useCollectNow()
  const save = useSaveSettings()
  const { data } = useQuery(workspaceQueries.state())
  useCommand('palette', () => setOverlay('palette'))
  useCommand('switch-client', () => setOverlay('clients'))
  useCommand('shortcuts', () => setOverlay('shortcuts'))
  useCommand('new-client', () => setOverlay('new-client'))
  useCommand('go-clients', () => void navigate({ to: '/clients' }))
  useCommand('settings', () => void navigate({ to: '/settings' }))
  useCommand('handbook', useOpenHandbook())
  const { data: collection } = useQuery(collectionQuery())
  const pause = usePauseCollection()
  useCommand('pause', () => pause.mutate(!collection?.isPaused))
  useCommand('theme', () => {
    const themes = ['system', 'light', 'dark'] as const
    const next = themes[(themes.indexOf(data?.settings.theme ?? 'system') + 1) % themes.length] ?? 'system'
    save.mutate({ theme: next })
  })
  const inClient = (run: (client: string) => void) => (client === undefined ? undefined : () => run(client))
  useCommand(
    'go-inbox',
    inClient(
      (id) => void navigate({ to: '/client/$client/inbox', params: { client: id }, search: inboxHome }),
    ),
  )
  useCommand(
    'new-entry',
    inClient(() => setOverlay('new-entry')),
  )
  useCommand(
    'go-answers',
    inClient((id) => void navigate({ to: '/client/$client/answers', params: { client: id } })),
  )
  useCommand(
    'go-analytics',
    inClient((id) => void navigate({ to: '/client/$client/analytics', params: { client: id }, search: {} })),
  )
  useCommand(
    'practice',
    inClient((id) => void navigate({ to: '/client/$client/practice', params: { client: id } })),
  )
  useCommand(
    'go-rules',
    inClient((id) => void navigate({ to: '/client/$client/rules', params: { client: id } })),
  )
  useCommand(
    'go-promises',
    inClient((id) => void navigate({ to: '/client/$client/promises', params: { client: id } })),
  )
  useCommand(
    'go-leads',
    inClient((id) => void navigate({ to: '/client/$client/leads', params: { client: id }, search: {} })),
  )
  useCommand(
    'go-crisis',
    inClient((id) => void navigate({ to: '/client/$client/crisis', params: { client: id }, search: {} })),
  )
  useCommand(
    'go-reports',
    inClient((id) => void navigate({ to: '/client/$client/reports', params: { client: id }, search: {} })),
  )
  useCommand(
    'report-make',
    inClient(
      (id) =>
        void navigate({ to: '/client/$client/reports', params: { client: id }, search: { make: true } }),
    ),
  )
  useCommand(
    'go-sources',
    inClient((id) => void navigate({ to: '/client/$client/sources', params: { client: id }, search: {} })),
  )
  useCommand(
    'go-triage',
    inClient((id) => void navigate({ to: '/client/$client/triage', params: { client: id } })),
  )
  useCommand(
    'client-settings',
    inClient((id) => void navigate({ to: '/client/$client/settings', params: { client: id } })),
  )
  const outcome = useOutcome()
  const undoLast = useUndoLast(client)
  useCommand('undo', outcome?.undo ?? undoLast)
  useCommand(
    'add-source',
    inClient(
      (id) => void navigate({ to: '/client/$client/sources', params: { client: id }, search: { add: true } }),
    ),
  )
  useCommand(
    'import',
    inClient((id) => void navigate({ to: '/client/$client/import', params: { client: id }, search: {} })),
  )
  useCommand(
    'fetch',
    inClient((id) =>
      collect.mutate(
        { client: id },
        { onSuccess: (rows) => sayOutcome({ text: t('fetched', { count: rows.length }) }) },
      ),
    ),
  )
}

/** The next start begins where this one ends. */
function useRememberClient(client: string | undefined): void {
  const { mutate } = useSaveSettings()
  const { data } = useQuery(workspaceQueries.state())
  const { data: clients } = useQuery(clientQueries.list())
  const isKnown = clients?.some(({ id }) => id === client)
  const last = data?.settings.lastClientId
  useEffect(() => {
    if (client && isKnown && last !== client) mutate({ lastClientId: client })
  }, [client, isKnown, last, mutate])
}
