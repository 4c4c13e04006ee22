import { expect, test } from 'vitest'
import { handbookOf, taskOfLink } from '../../../../src/renderer/features/handbook/handbook'

const texts = {
  '../docs/handbook/en/README.md':
    '# Handbook\n\nOther languages: [Español](../es/README.md)\n\n## To begin\n\n- [Start](start.md)\n- [Import](import.md)\n\n## More\n\n- [Leads](leads.md)\n',
  '../docs/handbook/en/start.md': '# First start\n\nWhat it is for.\n',
  '../docs/handbook/en/import.md': '# Import a file\n\n1. Press **Câmp**.\n',
  '../docs/handbook/en/leads.md': '# Leads\n',
}

test('the index makes chapters of tasks, in its order, and each task has the title of its own file', () => {
  const { chapters } = handbookOf(texts, {})
  expect(chapters.map(({ name, tasks }) => [name, tasks.map(({ id, title }) => `${id}: ${title}`)])).toEqual([
    ['To begin', ['start: First start', 'import: Import a file']],
    ['More', ['leads: Leads']],
  ])
})

test('a task keeps its blocks without the title, and its words as they are searched', () => {
  const [, task] = handbookOf(texts, {}).chapters[0]?.tasks ?? []
  expect(task?.blocks.map(({ type }) => type)).toContain('list')
  expect(task?.blocks.map(({ type }) => type)).not.toContain('heading')
  expect(task?.words).toContain('camp')
})

test('pictures are found by the names of their files', () => {
  const { pictures } = handbookOf(texts, {
    '../docs/handbook/en/pictures/inbox.webp': 'app://main/inbox-1.webp',
  })
  expect(pictures).toEqual({ 'inbox.webp': 'app://main/inbox-1.webp' })
})

test('a link leads to a task only by the name of its file', () => {
  expect(taskOfLink('client-settings.md')).toBe('client-settings')
  expect(taskOfLink('../es/README.md')).toBeNull()
  expect(taskOfLink('https://example.org/a.md')).toBeNull()
})
