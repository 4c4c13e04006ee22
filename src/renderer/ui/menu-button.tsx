import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import buttons from './button.module.css'
import { Keys } from './keys'
import styles from './menu-button.module.css'
import popover from './popover.module.css'

interface MenuButtonProps<Id extends string> {
  label: string
  items: readonly { id: Id; text: string; keys?: string | undefined }[]
  onChoose: (id: Id) => void
}

/** What is done less often, behind three dots. */
export function MenuButton<Id extends string>({ label, items, onChoose }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button className={buttons.icon ?? ''} aria-label={label}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className={`${popover.popover} ${styles.popover}`} placement="bottom end" offset={4}>
        <Menu className={styles.menu ?? ''} aria-label={label} onAction={(key) => onChoose(key as Id)}>
          {items.map(({ id, text, keys }) => (
            <MenuItem key={id} id={id} textValue={text} className={styles.item ?? ''}>
              <span>{text}</span>
              {keys && <Keys keys={keys} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
