import styles from './monogram.module.css'

/** A client's initials on a quiet square; on the accent when it is the one that is open. */
export function Monogram({ name, isActive = false }: { name: string; isActive?: boolean }) {
  return (
    <span className={styles.monogram} data-active={isActive || undefined} aria-hidden>
      {initialsOf(name)}
    </span>
  )
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s\-_.,]+/u).filter(Boolean)
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '')
  return (letters.length > 1 ? letters.join('') : [...name].slice(0, 2).join('')).toUpperCase()
}
