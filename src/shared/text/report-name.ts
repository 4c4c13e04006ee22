import type { ReportDocument } from '../model/report'

/** What a file of a report is called, by its client and its days. */
export function reportName(
  { client, period }: Pick<ReportDocument, 'client' | 'period'>,
  form: string,
): string {
  const name = client
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80)
  return `${name} ${period.from} ${period.to}.${form}`
}
