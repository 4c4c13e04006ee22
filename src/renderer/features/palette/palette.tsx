import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Building2, Search, SquareTerminal } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { commands } from '@shared/commands'
import { isAvailable, runCommand } from '../../commands/command-registry'
import { PlatformIcon } from '../../parts/platform-icon'
import { Keys } from '../../ui/keys'
import { clientQueries } from '../clients/queries'
import { inboxQueries } from '../inbox/queries'
import styles from './palette.module.css'

interface PaletteProps {
  client: string | undefined
  /** What stands in the field at first: '' for everything, '>' for commands, '@' for clients. */
  start: string
  onClose: () => void
}

interface Item {
  key: string
  group: 'commands' | 'clients' | 'mentions' | 'search'
  icon: ReactNode
  text: string
  note?: string | undefined
  keys?: string | undefined
  run: () => void
}

/** Everything by its name: verbs, clients, and the mentions of the open client. */
export function Palette({ client, start, onClose }: PaletteProps) {
  const t = useTranslations('palette')
  const [text, setText] = useState(start)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const items = useItems(client, text)
  const current = Math.min(active, Math.max(0, items.length - 1))
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const choose = (item: Item | undefined) => {
    if (!item) return
    onClose()
    // After the dialog has given focus back, so that the command can take it.
    requestAnimationFrame(() => item.run())
  }
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={styles.palette ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('label')}>
          <div className={styles.field}>
            <Search size={18} aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={items.length > 0 ? `palette-${current}` : undefined}
              aria-label={t('label')}
              placeholder={t('placeholder')}
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setActive(0)
              }}
              onKeyDown={(event) => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
                if (step !== undefined) {
                  event.preventDefault()
                  setActive((current + step + items.length) % Math.max(1, items.length))
                } else if (event.key === 'Enter') {
                  event.preventDefault()
                  choose(items[current])
                }
              }}
            />
          </div>
          <ul id="palette-list" ref={list} role="listbox" aria-label={t('label')} className={styles.list}>
            {items.map((item, index) => (
              <PaletteItem
                key={item.key}
                item={item}
                id={`palette-${index}`}
                isFirst={item.group !== items[index - 1]?.group}
                isActive={index === current}
                onChoose={() => choose(item)}
              />
            ))}
            {items.length === 0 && <li className={styles.nothing}>{t('nothing')}</li>}
          </ul>
          <footer className={styles.footer}>
            <span>
              <Keys keys="ArrowUp" /> <Keys keys="ArrowDown" /> {t('move')}
            </span>
            <span>
              <Keys keys="Enter" /> {t('do')}
            </span>
            <span>
              <kbd>&gt;</kbd> {t('onlyCommands')}
            </span>
            <span>
              <kbd>@</kbd> {t('onlyClients')}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface PaletteItemProps {
  item: Item
  id: string
  isFirst: boolean
  isActive: boolean
  onChoose: () => void
}

function PaletteItem({ item, id, isFirst, isActive, onChoose }: PaletteItemProps) {
  const t = useTranslations('palette')
  return (
    <>
      {isFirst && (
        <li role="presentation" className={styles.group}>
          {t(`groups.${item.group}`)}
        </li>
      )}
      <li id={id} role="option" aria-selected={isActive} className={styles.item} onClick={onChoose}>
        {item.icon}
        <span className={styles.text}>{item.text}</span>
        {item.note && <em>{item.note}</em>}
        {item.keys && <Keys keys={item.keys} />}
      </li>
    </>
  )
}

const mostMentions = 6

function useItems(client: string | undefined, text: string): Item[] {
  const commandItems = useCommandItems()
  const clientItems = useClientItems(client)
  const wanted = text.replace(/^[>@]/, '').trim()
  const mentionItems = useMentionItems(client, /^[>@/]/.test(text) ? '' : wanted)
  const matching = (items: Item[]) =>
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

function useCommandItems(): Item[] {
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

function useClientItems(current: string | undefined): Item[] {
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
      run: () => void navigate({ to: '/client/$client/inbox', params: { client: id }, search: {} }),
    }))
}

function useMentionItems(client: string | undefined, wanted: string): Item[] {
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
    ...rows.slice(0, mostMentions).map((row): Item => ({
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
