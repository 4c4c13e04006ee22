import type { ReportRow } from '@shared/model/report'

/** What a cover says of the approval. */
export type PaperReport = Pick<ReportRow, 'approvedAt' | 'approvedBy'>
