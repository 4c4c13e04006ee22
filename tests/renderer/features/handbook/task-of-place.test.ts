import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { taskOfPlace } from '../../../../src/renderer/features/handbook/task-of-place'

const client = '/client/0197-lumbra'
const screens = {
  [`${client}/inbox`]: 'inbox',
  [`${client}/sources`]: 'sources',
  [`${client}/import`]: 'import',
  [`${client}/triage`]: 'triage',
  [`${client}/answers`]: 'voice',
  [`${client}/practice`]: 'practice',
  [`${client}/rules`]: 'views-and-rules',
  [`${client}/promises`]: 'promises',
  [`${client}/leads`]: 'leads',
  [`${client}/crisis`]: 'crisis',
  [`${client}/analytics`]: 'analytics',
  [`${client}/reports`]: 'reports',
  [`${client}/settings`]: 'client-settings',
  [`${client}/evidence/12`]: 'case',
  '/clients': 'clients',
  '/settings': 'privacy',
  '/': 'first-start',
}

test.each(Object.entries(screens))(
  'the screen %s is told of in %s, and there is such a task',
  (path, task) => {
    expect(taskOfPlace(path, null)).toBe(task)
    expect(existsSync(join(import.meta.dirname, `../../../../docs/handbook/en/${task}.md`))).toBe(true)
  },
)
