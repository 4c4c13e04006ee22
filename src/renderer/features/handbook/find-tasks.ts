import { fold } from '@shared/text/reading/fold'
import type { Chapter, Task } from './handbook'

/** The chapters with only those tasks in which every word that is typed begins a word; case and accents do not matter. */
export function findTasks(chapters: readonly Chapter[], typed: string): Chapter[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  return chapters
    .map(({ name, tasks }) => ({ name, tasks: tasks.filter((task) => hasAll(task, wanted)) }))
    .filter(({ tasks }) => tasks.length > 0)
}

/** The best of what was found: whose title has the words goes before whose text has them. */
export function bestOf(found: readonly Chapter[], typed: string): Task | undefined {
  const tasks = found.flatMap((chapter) => chapter.tasks)
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  return tasks.find(({ title }) => wanted.every((word) => begins(fold(title), word))) ?? tasks[0]
}

function hasAll({ words }: Task, wanted: readonly string[]): boolean {
  return wanted.every((word) => begins(words, word))
}

function begins(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}+]+/u).some((other) => other.startsWith(word))
}
