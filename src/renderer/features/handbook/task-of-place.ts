/** Which task tells of a screen, by the end of its path. */
const tasks: Record<string, string> = {
  inbox: 'inbox',
  sources: 'sources',
  import: 'import',
  triage: 'triage',
  answers: 'voice',
  practice: 'practice',
  rules: 'views-and-rules',
  promises: 'promises',
  leads: 'leads',
  crisis: 'crisis',
  analytics: 'analytics',
  reports: 'reports',
  clients: 'clients',
}

/** What F1 opens: the task of the part that has the focus, where it says one with `data-help`, else that of the screen. */
export function taskOfPlace(path: string, focused: Element | null): string {
  const part = focused?.closest<HTMLElement>('[data-help]')?.dataset['help']
  return part ?? taskOfScreen(path)
}

function taskOfScreen(path: string): string {
  if (path === '/settings') return 'privacy'
  if (path.endsWith('/settings')) return 'client-settings'
  if (path.includes('/evidence/')) return 'case'
  return tasks[path.split('/').at(-1) ?? ''] ?? 'first-start'
}
