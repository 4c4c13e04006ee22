import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './check-box.module.css'

interface CheckBoxProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  /** Stands below the words. */
  hint?: string
  /** Read in place of the words, where these are not enough alone. */
  label?: string
  children?: ReactNode
}

export function CheckBox({ isOn, onChange, hint, label, children }: CheckBoxProps) {
  return (
    <Checkbox
      className={styles.line ?? ''}
      isSelected={isOn}
      onChange={onChange}
      {...(label !== undefined && { 'aria-label': label })}
    >
      <span className={styles.box}>
        <Check size={12} strokeWidth={3} aria-hidden />
      </span>
      {children !== undefined && (
        <span>
          {children}
          {hint && <span className={styles.hint}>{hint}</span>}
        </span>
      )}
    </Checkbox>
  )
}
