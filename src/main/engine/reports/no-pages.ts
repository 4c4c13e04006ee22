import { Failure } from '@shared/model/failure'
import type { DrawPages } from '@shared/model/report-pages'

/** Where nobody can draw, a report is tables and data. */
export const noPages: DrawPages = () => Promise.reject(new Failure('print-no-window', { message: '' }))
