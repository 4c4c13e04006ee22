import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Keys } from '../../ui/keys'
import styles from './palette.module.css'
import { usePaletteItems, type PaletteItem } from './use-palette-items'

interface PaletteProps {
  client: string | undefined
  /** What stands in the field at first: '' for everything, '>' for commands, '@' for clients. */
  start: string
  onClose: () => void
}

/** Everything by its name: verbs, clients, and the mentions of the open client. */
export function Palette({ client, start, onClose }: PaletteProps) {
  const t = useTranslations('palette')
  const [text, setText] = useState(start)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const items = usePaletteItems(client, text)
  const current = Math.min(active, Math.max(0, items.length - 1))
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const choose = (item: PaletteItem | undefined) => {
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
              <PaletteLine
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

interface PaletteLineProps {
  item: PaletteItem
  id: string
  isFirst: boolean
  isActive: boolean
  onChoose: () => void
}

function PaletteLine({ item, id, isFirst, isActive, onChoose }: PaletteLineProps) {
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
