import { randomBytes } from 'node:crypto'
import { Failure } from '@shared/model/failure'

/**
 * The files that the user chose, by a random token. A page or a caller names a file by its token only, so that no text
 * that comes over a border can make the engine read a path.
 */
export class FileTokens {
  private readonly paths = new Map<string, string>()

  add(path: string, token = randomBytes(16).toString('hex')): string {
    this.paths.set(token, path)
    return token
  }

  path(token: string): string {
    const path = this.paths.get(token)
    if (path === undefined) throw new Failure('file-not-found', { file: '' })
    return path
  }
}
