import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './toggle-chips.module.css'

interface ToggleChipsProps {
  label: string
  options: readonly { value: string; text: string }[]
  on: readonly string[]
  onToggle: (value: string, isOn: boolean) => void
}

/** Any of some, each a chip that is on or off. */
export function ToggleChips({ label, options, on, onToggle }: ToggleChipsProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.chips ?? ''}
      selectionMode="multiple"
      selectedKeys={on}
    >
      {options.map(({ value, text }) => (
        <ToggleButton
          key={value}
          id={value}
          className={styles.chip ?? ''}
          onPress={() => onToggle(value, !on.includes(value))}
        >
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
