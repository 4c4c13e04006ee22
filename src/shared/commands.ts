/** Where a command stands in the native menu; null: only in palette, by key and by its visible control. */
export type MenuName = 'file' | 'view' | 'go' | 'help'

export interface Command {
  id: string
  /** Default keys: `Mod` is Ctrl or Cmd, a blank parts the strokes of a sequence. */
  keys: readonly string[]
  menu: MenuName | null
}

/**
 * Every command of the app, once: menus, palette, shortcut list and key handler are made from this table. Labels stand
 * in the catalogues under `commands.<id>`.
 */
export const commands = [
  { id: 'import', keys: ['Mod+O'], menu: 'file' },
  { id: 'new-entry', keys: ['Mod+N'], menu: 'file' },
  { id: 'new-client', keys: [], menu: 'file' },
  { id: 'add-source', keys: [], menu: 'file' },
  { id: 'fetch', keys: ['Mod+R'], menu: 'file' },
  { id: 'pause', keys: [], menu: 'file' },
  { id: 'settings', keys: ['Mod+,'], menu: 'file' },
  { id: 'client-settings', keys: [], menu: 'file' },
  { id: 'undo', keys: ['z', 'Mod+Z'], menu: 'file' },
  { id: 'palette', keys: ['Mod+K'], menu: 'view' },
  { id: 'search', keys: ['/', 'Mod+F'], menu: 'view' },
  { id: 'theme', keys: [], menu: 'view' },
  { id: 'show-new', keys: ['.'], menu: 'view' },
  { id: 'save-view', keys: [], menu: 'view' },
  { id: 'go-inbox', keys: ['g i', 'Mod+1'], menu: 'go' },
  { id: 'go-sources', keys: ['g s', 'Mod+2'], menu: 'go' },
  { id: 'go-triage', keys: ['g t', 'Mod+4'], menu: 'go' },
  { id: 'go-answers', keys: ['g a', 'Mod+7'], menu: 'go' },
  { id: 'go-rules', keys: ['g u', 'Mod+5'], menu: 'go' },
  { id: 'go-promises', keys: ['g p', 'Mod+6'], menu: 'go' },
  { id: 'go-crisis', keys: ['g x', 'Mod+8'], menu: 'go' },
  { id: 'go-clients', keys: ['g c', 'Mod+3'], menu: 'go' },
  { id: 'switch-client', keys: ['Mod+Shift+K'], menu: 'go' },
  { id: 'shortcuts', keys: ['?'], menu: 'help' },
  { id: 'next', keys: ['j'], menu: null },
  { id: 'previous', keys: ['k'], menu: null },
  { id: 'open', keys: ['Enter'], menu: null },
  { id: 'back', keys: ['Escape'], menu: null },
  { id: 'unread', keys: ['u'], menu: null },
  { id: 'open-original', keys: ['Shift+O'], menu: null },
  { id: 'copy-quote', keys: ['y'], menu: null },
  { id: 'feel-negative', keys: ['1'], menu: null },
  { id: 'feel-mixed', keys: ['2'], menu: null },
  { id: 'feel-neutral', keys: ['3'], menu: null },
  { id: 'feel-positive', keys: ['4'], menu: null },
  { id: 'complaint', keys: ['c'], menu: null },
  { id: 'topic', keys: ['t'], menu: null },
  { id: 'why', keys: ['w'], menu: null },
  { id: 'reply', keys: ['r'], menu: null },
  { id: 'template', keys: ['Mod+J'], menu: null },
  { id: 'draft', keys: ['Mod+D'], menu: null },
  { id: 'apply-fix', keys: ['Mod+.'], menu: null },
  { id: 'queue-reply', keys: ['Mod+Enter'], menu: null },
  { id: 'mark-posted', keys: ['Mod+Shift+Enter'], menu: null },
  { id: 'resolve', keys: ['e'], menu: null },
  { id: 'reopen', keys: ['Shift+E'], menu: null },
  { id: 'snooze', keys: ['h'], menu: null },
  { id: 'remind', keys: ['Shift+H'], menu: null },
  { id: 'note', keys: ['n'], menu: null },
  { id: 'tag', keys: ['Shift+T'], menu: null },
  { id: 'priority', keys: ['p'], menu: null },
  { id: 'assign', keys: ['a'], menu: null },
  { id: 'answered', keys: ['Shift+A'], menu: null },
  { id: 'spam', keys: ['!'], menu: null },
  { id: 'merge-person', keys: ['m'], menu: null },
  { id: 'merge-cases', keys: ['Shift+M'], menu: null },
  { id: 'split-case', keys: ['Shift+S'], menu: null },
  { id: 'select', keys: ['x'], menu: null },
  { id: 'select-next', keys: ['Shift+J'], menu: null },
  { id: 'select-previous', keys: ['Shift+K'], menu: null },
  { id: 'select-all', keys: ['Mod+A'], menu: null },
  { id: 'promise-new', keys: ['Shift+N'], menu: null },
  { id: 'promise-confirm', keys: ['v'], menu: null },
  { id: 'promise-keep', keys: ['f'], menu: null },
  { id: 'promise-break', keys: ['b'], menu: null },
  { id: 'promise-move', keys: ['d'], menu: null },
  { id: 'promise-give', keys: ['o'], menu: null },
  { id: 'promise-cancel', keys: ['Delete'], menu: null },
  { id: 'crisis-open', keys: ['Shift+R'], menu: null },
  { id: 'crisis-decide', keys: ['l'], menu: null },
  { id: 'crisis-statement', keys: ['s'], menu: null },
  { id: 'crisis-close', keys: [], menu: null },
  { id: 'drill-hour', keys: ['>'], menu: null },
  { id: 'evidence', keys: [], menu: null },
  { id: 'open-window', keys: ['Mod+Shift+O'], menu: null },
  { id: 'erase', keys: [], menu: null },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']
