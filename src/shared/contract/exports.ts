import { z } from 'zod'
import { caseOrders } from '../model/case'
import { ClientId } from '../model/client'
import { exportedNouns, exportForms } from '../model/export'
import { read } from './call'

export const exportCalls = {
  /**
   * Writes all that a query finds into one file, one row a case or a mention. The file is named by a token that the shell gave for it;
   * what stood there stays until all is written. Sends `progress` under the job id and can be cancelled.
   */
  'export.run': read(
    z.strictObject({
      client: ClientId,
      query: z.string().max(2000),
      about: z.enum(exportedNouns),
      order: z.enum(caseOrders).default('clock'),
      form: z.enum(exportForms),
      file: z.string().regex(/^[a-f0-9]{32}$/),
      job: z.string().min(8).max(40),
    }),
  ).gives<{ rows: number; isStopped: boolean }>(),
}
