import styles from './keys.module.css'

const isMac = navigator.platform.startsWith('Mac')
const names: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Escape: 'Esc',
  Enter: 'Enter',
  ArrowDown: '↓',
  ArrowUp: '↑',
}

/** A shortcut as it stands on the keyboard: "Mod+Shift+K" or "g i". */
export function Keys({ keys }: { keys: string }) {
  return <kbd className={styles.keys}>{keysText(keys)}</kbd>
}

export function keysText(keys: string): string {
  return keys
    .split(/[+\s]/)
    .map((key) => names[key] ?? key)
    .join(' ')
}
