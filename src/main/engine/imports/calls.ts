import { basename } from 'node:path'
import type { Handlers } from '@shared/contract'
import type { Events } from '@shared/contract/events'
import type { Workspace } from '../clients/workspace'
import type { Jobs } from '../jobs'
import type { Reader } from '../triage/triage'
import type { FileTokens } from './file-tokens'
import { inspectFile } from './inspect-file'
import { openMentions } from './open-mentions'
import { previewImport } from './preview-import'
import { sniffFormat } from './readers/sniff-format'
import { runImport } from './run-import'
import { listImports } from './store'

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}` | `job.${string}`>>

interface ImportParts {
  workspace: Workspace
  files: FileTokens
  jobs: Jobs
  reader: () => Promise<Reader>
  onProgress: (progress: Events['progress']) => void
}

export function importHandlers(parts: ImportParts): ImportHandlers {
  const { workspace, files, jobs, reader, onProgress } = parts
  const { clients, now, device } = workspace
  return {
    'import.inspect': async ({ client, file, ...options }) =>
      inspectFile(await clients.reading(client), files.path(file), options, now()),
    'import.preview': async ({ client, file, format, mapping, ...options }) => {
      const path = files.path(file)
      const known = format ?? (await sniffFormat(path))
      const opened = await openMentions(path, known, { ...options, mapping, now })
      return previewImport(await clients.reading(client), opened, mapping, basename(path))
    },
    'import.run': async ({ client, file, format, mapping, subject, job, encoding, sheet }) => {
      const path = files.path(file)
      const known = format ?? (await sniffFormat(path))
      const db = await clients.writing(client)
      const loaded = await reader()
      return jobs.run(job, (signal) =>
        runImport({
          db,
          path,
          fileName: basename(path),
          format: known,
          encoding,
          sheet,
          mapping,
          subjectId: subject,
          reader: loaded,
          now,
          device,
          signal,
          onProgress: (progress) => onProgress({ job, ...progress }),
        }),
      )
    },
    'import.list': async ({ client }) => listImports(await clients.reading(client)),
    'job.cancel': ({ job }) => {
      jobs.cancel(job)
      return null
    },
  }
}
