/** Keys as the handbook writes them, in the form in which commands name them; null for code that is typed, not pressed. */
export function keysIn(text: string): string | null {
  if (!/^(Ctrl\+)?(Shift\+)?(\S|Ctrl|Enter|Delete|Esc|F\d)$|^g \w$/.test(text)) return null
  return text.replace('Ctrl', 'Mod').replace('Esc', 'Escape')
}
