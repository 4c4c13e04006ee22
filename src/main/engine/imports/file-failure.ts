import { basename } from 'node:path'
import { Failure } from '@shared/model/failure'

/** Says in plain words why a file of the user's cannot be read; a failure that says so already passes as it is. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  const file = basename(path)
  if (error.code === 'ENOENT') return new Failure('file-not-found', { file }, { cause: error })
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EISDIR' || error.code === 'EIO') {
    return new Failure('file-unreadable', { file, reason: String(error.code) }, { cause: error })
  }
  return error
}
