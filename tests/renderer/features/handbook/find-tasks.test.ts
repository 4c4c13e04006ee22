import { expect, test } from 'vitest'
import { bestOf, findTasks } from '../../../../src/renderer/features/handbook/find-tasks'
import type { Chapter, Task } from '../../../../src/renderer/features/handbook/handbook'
import { fold } from '../../../../src/shared/text/reading/fold'

const task = (id: string, title: string, text: string): Task => ({
  ...{ id, title, blocks: [], words: fold(`# ${title}\n\n${text}`) },
})
const chapters: Chapter[] = [
  {
    name: 'Empezar',
    tasks: [
      task('import', 'Importar un archivo', 'Reseñas y cartas. `Ctrl+O`'),
      task('sources', 'Añadir una fuente', 'Lee solo.'),
    ],
  },
  { name: 'Más', tasks: [task('letters', 'Cartas', 'Una carta al día.')] },
]
const found = (typed: string) => findTasks(chapters, typed).flatMap(({ tasks }) => tasks.map(({ id }) => id))

test('nothing typed finds everything', () => {
  expect(found('  ')).toEqual(['import', 'sources', 'letters'])
})

test('every word that is typed begins a word of the task, without regard to case and accents', () => {
  expect(found('RESENA cart')).toEqual(['import'])
  expect(found('anad fuent')).toEqual(['sources'])
  expect(found('mportar')).toEqual([])
})

test('a chapter without any hit is left out', () => {
  expect(findTasks(chapters, 'fuente').map(({ name }) => name)).toEqual(['Empezar'])
})

test('keys are found as they are written', () => {
  expect(found('ctrl+o')).toEqual(['import'])
})

test('whose title has the words is better than whose text has them', () => {
  expect(bestOf(findTasks(chapters, 'cartas'), 'cartas')?.id).toBe('letters')
  expect(bestOf(findTasks(chapters, 'resenas'), 'resenas')?.id).toBe('import')
  expect(bestOf([], 'x')).toBeUndefined()
})
