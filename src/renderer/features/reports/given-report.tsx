import { useEffect, useState } from 'react'
import type { ShellOutputOf } from '@shared/contract/shell'
import { callShell } from '../../api'
import { PrintedReport } from './printed-report'

const noApproval = { approvedAt: null, approvedBy: null }

/** A report that the command line hands over: nothing else of the app is there. */
export function GivenReport() {
  const [given, setGiven] = useState<ShellOutputOf<'shell.givenReport'> | null>(null)
  useEffect(() => void callShell('shell.givenReport', {}).then(setGiven), [])
  return given ? <PrintedReport document={given.document} report={noApproval} isHtml={given.isHtml} /> : null
}
