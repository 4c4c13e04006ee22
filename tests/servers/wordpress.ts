import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasMariaDb, startMariaDb } from './mariadb'
import { freePort, says, startProgram } from './program'
import { program, putFiles, settingsIn, timeZone } from './wordpress-files'

/** A function of WordPress and what it is given; what has names becomes an array with keys. */
export type WordpressCall = [name: string, ...given: unknown[]]

export interface WrittenComment {
  text: string
  /** UTC ms. */
  at: number
  name?: string
  /** Of who signed in to write it. */
  user?: number
  parent?: number
  approved?: 0 | 1 | 'spam'
  type?: 'comment' | 'pingback'
}

export interface Wordpress {
  /** Its front page, without the last slash. */
  base: string
  /** Does something on the site as its own code would, all in one go; gives what came of each. */
  run: (...calls: WordpressCall[]) => unknown[]
  /** A post of the owner's; gives its number. */
  write: (of: { title: string; text: string; at: number }) => number
  comment: (post: number, ...comments: WrittenComment[]) => number[]
  /** A password for programs. */
  passwordFor: (user: number) => string
  close: () => Promise<void>
}

/** Whether the real program can be had on this computer. */
export function hasWordpress(): boolean {
  return (
    existsSync(join(program, 'wp-load.php')) && says('php', '-m')?.includes('mysqli') === true && hasMariaDb()
  )
}

/** The program that half of the web runs on, in a folder of its own and on this computer only; `marta` is who it belongs to. */
export async function startWordpress(): Promise<Wordpress> {
  const database = await startMariaDb()
  try {
    const { base, run, close } = await startSite(database.socket)
    return {
      ...{ base, run, ...handsOn(run) },
      close: () => close().then(database.close),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function startSite(socket: string): Promise<Pick<Wordpress, 'base' | 'run' | 'close'>> {
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-wordpress-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  putFiles(folder, { base, socket })
  const settings = settingsIn(folder)
  const php = (file: string, input: unknown = null) =>
    execFileSync('php', [...settings, join(folder, file)], { input: JSON.stringify(input), stdio: 'pipe' })
  php('install.php')
  const args = [...settings, '-S', `127.0.0.1:${port}`, '-t', folder, join(folder, 'router.php')]
  const close = await startProgram('php', args, { folder, port, log: 'log', isSilent: true })
  return { base, run: (...calls) => JSON.parse(php('run.php', calls).toString()) as unknown[], close }
}

function handsOn(run: Wordpress['run']): Pick<Wordpress, 'write' | 'comment' | 'passwordFor'> {
  return {
    write({ title, text, at }) {
      const post = { post_title: title, post_content: text, post_date: localTime(at) }
      return run(['wp_insert_post', { ...post, post_author: 1, post_status: 'publish' }])[0] as number
    },
    comment: (post, ...comments) => run(...comments.map((of) => inserting(post, of))) as number[],
    passwordFor(user) {
      const create = 'WP_Application_Passwords::create_new_application_password'
      return (run([create, user, { name: 'Atalaya' }]) as [[string]])[0][0]
    },
  }
}

/** The program works out by itself what time that is in Greenwich. */
function localTime(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone })
}

function inserting(post: number, of: WrittenComment): WordpressCall {
  const { text, at, name = 'Mara O’Neil', user = 0, parent = 0, approved = 1, type = 'comment' } = of
  return [
    'wp_insert_comment',
    {
      ...{ comment_post_ID: post, comment_content: text, comment_date: localTime(at) },
      ...{ comment_author: name, user_id: user, comment_parent: parent },
      ...{ comment_approved: approved, comment_type: type },
    },
  ]
}
