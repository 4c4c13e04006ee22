import { createContext, useContext } from 'react'
import type { ReportDocument } from '@shared/model/report'

export const Printed = createContext<ReportDocument | null>(null)

/** The report whose parts are being drawn. */
export function useReport(): ReportDocument {
  const document = useContext(Printed)
  if (!document) throw new Error('a part of a report stands outside of one')
  return document
}
