import { z } from 'zod'
import { CaseId } from '../model/case'
import { ClientId } from '../model/client'
import type { EvidenceDocument } from '../model/evidence'
import { read } from './call'

export const evidenceCalls = {
  'case.evidence': read(z.strictObject({ client: ClientId, case: CaseId })).gives<EvidenceDocument>(),
}
