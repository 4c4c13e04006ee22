import { useEffect } from 'react'
import { commands, type CommandId } from '@shared/commands'
import { commandChannel } from '@shared/contract/bridge'
import { runCommand } from './command-registry'
import { strokeOf } from './stroke-of'

const sequenceWithinMs = 1200

const byKeys = new Map<string, CommandId>(
  commands.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
)
const firstStrokes = new Set(
  [...byKeys.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]),
)

/** The one place where keys become commands; also hears the native menu. */
export function useShortcuts(): void {
  useEffect(() => {
    let first: { stroke: string; at: number } | null = null
    const onKey = (event: KeyboardEvent) => {
      const stroke = strokeOf(event)
      if (stroke === null || event.defaultPrevented || isTakenByFocus(event, stroke)) return
      const isSecond = first !== null && Date.now() - first.at < sequenceWithinMs
      const id = (isSecond && byKeys.get(`${first?.stroke} ${stroke}`)) || byKeys.get(stroke)
      first = firstStrokes.has(stroke) && !isSecond ? { stroke, at: Date.now() } : null
      if (id && runCommand(id)) event.preventDefault()
    }
    const onMenu = ({ data, source }: MessageEvent) => {
      const message = data as { channel?: string; data?: CommandId }
      if (source === window && message.channel === commandChannel && message.data) runCommand(message.data)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('message', onMenu)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('message', onMenu)
    }
  }, [])
}

const typing = 'input, textarea, [contenteditable="true"]'

/** Single keys belong to whoever is typing, if they type anything, and to an open dialog or menu; Enter and blanks to the focused button. */
function isTakenByFocus(event: KeyboardEvent, stroke: string): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (!target) return false
  // A text field undoes its own typing, and selects what is in it.
  if (stroke.startsWith('Mod+')) return ['Mod+Z', 'Mod+A'].includes(stroke) && target.closest(typing) !== null
  if (target.closest(typing) && !/^F\d+$/.test(stroke)) return true
  if (target.closest('[role="dialog"], [role="menu"], [role="alertdialog"]')) return true
  const isOperated = target.closest('button, a, [role="option"], [role="tab"], select') !== null
  return stroke === 'Enter' && isOperated && target.closest('[data-keys="list"]') === null
}
