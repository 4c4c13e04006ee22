/** A key press as commands name it ("Mod+Shift+K", "j", "Shift+O"), or null for a bare modifier or AltGr. */
export function strokeOf(event: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}): string | null {
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead'].includes(event.key) || event.altKey) return null
  const isLetter = /^\p{L}$/u.test(event.key)
  const isMod = event.ctrlKey || event.metaKey
  const key = isLetter && (isMod || event.shiftKey) ? event.key.toUpperCase() : event.key
  // A sign that needs Shift on some keyboards ("?", "/") is named by itself.
  const hasShift = event.shiftKey && (isLetter || event.key.length > 1)
  return [isMod && 'Mod', hasShift && 'Shift', key].filter(Boolean).join('+')
}
