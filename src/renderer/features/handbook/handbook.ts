import { lexer, type Token, type Tokens } from 'marked'
import { fold } from '@shared/text/reading/fold'

export interface Task {
  id: string
  title: string
  /** What stands below the title. */
  blocks: Token[]
  /** All of its words, folded, as they are searched. */
  words: string
}

export interface Chapter {
  name: string
  tasks: Task[]
}

export interface Handbook {
  chapters: Chapter[]
  /** Where the program keeps a picture, by the name that its file has. */
  pictures: Record<string, string>
}

type Files = Record<string, string>

/** Puts a handbook together from its files by their paths; the index, README.md, says which tasks there are and in which order. */
export function handbookOf(texts: Files, pictures: Files): Handbook {
  const byId = byName(texts, '.md')
  const chapters: Chapter[] = []
  for (const block of lexer(byId['README'] ?? '')) {
    if (isHeading(block, 2)) chapters.push({ name: block.text, tasks: [] })
    if (block.type === 'list') chapters.at(-1)?.tasks.push(...tasksIn(block as Tokens.List, byId))
  }
  return { chapters, pictures: byName(pictures, '') }
}

/** The name of the task that a link leads to, or null where it leads elsewhere. */
export function taskOfLink(href: string): string | null {
  return /^([\w-]+)\.md$/.exec(href)?.[1] ?? null
}

function tasksIn(list: Tokens.List, byId: Files): Task[] {
  return list.items.flatMap(({ text }) => {
    const id = taskOfLink(/\((.*?)\)/.exec(text)?.[1] ?? '')
    return id === null ? [] : [taskOf(id, byId[id] ?? '')]
  })
}

function taskOf(id: string, text: string): Task {
  const [first, ...blocks] = lexer(text)
  return { id, title: isHeading(first, 1) ? first.text : id, blocks, words: fold(text) }
}

function isHeading(block: Token | undefined, depth: number): block is Tokens.Heading {
  return block?.type === 'heading' && (block as Tokens.Heading).depth === depth
}

function byName(files: Files, ending: string): Files {
  const nameOf = (path: string) => (path.split('/').at(-1) ?? path).slice(0, -ending.length || undefined)
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [nameOf(path), content]))
}
