import type { EngineEvent } from '@shared/contract/events'
import type { DrawPages } from '@shared/model/report-pages'
import type { Workspace } from '../clients/workspace'
import type { LongReads } from '../long-reads/long-reads'
import type { Secrets } from '../secrets/secrets'

/** What bringing reports somewhere needs of the engine. */
export interface DeliveryParts {
  workspace: Workspace
  reads: LongReads
  secrets: Secrets
  draw: DrawPages
  emit: (event: EngineEvent) => void
}
