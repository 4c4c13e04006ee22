import type { InputOf } from '@shared/contract'
import { call, callShell } from '../../api'

type Asked = Omit<InputOf<'export.run'>, 'file'>

/** Asks where to and writes there; null where nobody chose a place. */
export async function exportList(asked: Asked, name: string, onBegin: () => void) {
  const suggestedName = `${fileName(name)}.${asked.form}`
  const target = await callShell('shell.chooseTarget', { suggestedName })
  if (target === null) return null
  onBegin()
  const done = await call('export.run', { ...asked, file: target.token })
  return { ...done, name: target.name }
}

export function stopExport(job: string): Promise<null> {
  return call('job.cancel', { job })
}

/** What a file system takes as a name. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80)
}
