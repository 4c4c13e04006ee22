import type { ClientRow } from '@shared/model/client'
import { BackupsDialog } from './backups-dialog'
import { EraseDialog } from './erase-dialog'
import { HandOverDialog } from './hand-over-dialog'

export type ClientDialogName = 'backups' | 'handOver' | 'erase'
export type OpenDialog = (client: ClientRow, name: ClientDialogName) => void

interface ClientDialogProps {
  name: ClientDialogName
  client: ClientRow
  onClose: () => void
}

/** They belong to the page and not to the line of their client: that one may go while its dialog stays. */
export function ClientDialog({ name, client, onClose }: ClientDialogProps) {
  switch (name) {
    case 'backups':
      return <BackupsDialog client={client} onClose={onClose} />
    case 'handOver':
      return <HandOverDialog client={client} onClose={onClose} />
    case 'erase':
      return <EraseDialog client={client} onClose={onClose} />
  }
}
