import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import field from './field.module.css'
import styles from './number-input.module.css'

interface NumberInputProps {
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A whole number, typed or stepped. */
export function NumberInput({ label, value, min, max, onChange }: NumberInputProps) {
  return (
    <NumberField
      className={styles.number ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <Button slot="decrement" className={styles.step ?? ''}>
          <Minus size={12} aria-hidden />
        </Button>
        <Input className={styles.input ?? ''} />
        <Button slot="increment" className={styles.step ?? ''}>
          <Plus size={12} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  )
}
