import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Building2, Search, SquareTerminal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { inboxHome } from '../../parts/inbox-home'
import { commands } from '@shared/commands'
import { isAvailable, runCommand } from '../../commands/command-registry'
import { PlatformIcon } from '../../parts/platform-icon'
import { clientQueries } from '../clients/queries'
import { inboxQueries } from '../inbox/queries'

export interface PaletteItem {
  key: string
  group: 'commands' | 'clients' | 'mentions' | 'search'
  icon: ReactNode
  text: string
  note?: string | undefined
  keys?: string | undefined
  run: () => void
}

const mostMentions = 6

/** What the palette offers for a text: verbs, clients and mentions, or only one of them after `>` or `@`. */
export function usePaletteItems(client: string | undefined, text: string): PaletteItem[] {
  const commandItems = useCommandItems()
  const clientItems = useClientItems(client)
  const wanted = text.replace(/^[>@]/, '').trim()
  const mentionItems = useMentionItems(client, /^[>@/]/.test(text) ? '' : wanted)
  const matching = (items: PaletteItem[]) =>
    items.filter((item) => matches(`${item.text} ${item.note ?? ''}`, wanted))
  if (text.startsWith('>')) return matching(commandItems)
  if (text.startsWith('@')) return matching(clientItems)
  return [...matching(commandItems), ...matching(clientItems), ...mentionItems]
}

/** Every word of what is typed begins a word of the text; case and accents do not matter. */
function matches(text: string, wanted: string): boolean {
  const fold = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return fold(wanted)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}

function useCommandItems(): PaletteItem[] {
  const t = useTranslations('commands')
  return commands
    .filter(({ id }) => id !== 'palette' && isAvailable(id))
    .map(({ id, keys }) => ({
      key: id,
      group: 'commands',
      icon: <SquareTerminal size={16} aria-hidden />,
      text: t(id),
      keys: keys[0],
      run: () => void runCommand(id),
    }))
}

function useClientItems(current: string | undefined): PaletteItem[] {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const { data: clients = [] } = useQuery(clientQueries.list())
  return clients
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name }) => ({
      key: id,
      group: 'clients',
      icon: <Building2 size={16} aria-hidden />,
      text: name,
      note: id === current ? t('isOpen') : undefined,
      run: () => void navigate({ to: '/client/$client/inbox', params: { client: id }, search: inboxHome }),
    }))
}

function useMentionItems(client: string | undefined, wanted: string): PaletteItem[] {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const words = wanted.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim()
  const isWanted = client !== undefined && words.length >= 2
  const { data: rows = [] } = useQuery({
    ...inboxQueries.page(client ?? '', words, null),
    enabled: isWanted,
  })
  if (!isWanted) return []
  const open = (search: { q: string; id?: number }) =>
    void navigate({ to: '/client/$client/inbox', params: { client }, search })
  return [
    ...rows.slice(0, mostMentions).map((row): PaletteItem => ({
      key: `m${row.id}`,
      group: 'mentions',
      icon: <PlatformIcon platform={row.platform} />,
      text: row.authorName ?? '–',
      note: row.excerpt.slice(0, 90),
      run: () => open({ q: words, id: row.id }),
    })),
    {
      key: 'search',
      group: 'search',
      icon: <Search size={16} aria-hidden />,
      text: t('searchFor', { words }),
      run: () => open({ q: words }),
    },
  ]
}
