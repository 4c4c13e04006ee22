import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { Keys } from './keys'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** One primary button a region; bare ones stand in headers. */
  look?: 'plain' | 'primary' | 'bare' | 'link' | 'danger'
  size?: 'normal' | 'small'
  icon?: ReactNode
  keys?: string | undefined
  children: ReactNode
}

export function Button({ look = 'plain', size = 'normal', icon, keys, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={styles.button ?? ''} data-look={look} data-size={size}>
      {icon}
      {children}
      {keys && <Keys keys={keys} />}
    </AriaButton>
  )
}

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  label: string
  children: ReactNode
}

/** A square button whose name is read, and shown as a title. */
export function IconButton({ label, children, ...props }: IconButtonProps) {
  return (
    <span title={label}>
      <AriaButton {...props} aria-label={label} className={styles.icon ?? ''}>
        {children}
      </AriaButton>
    </span>
  )
}
