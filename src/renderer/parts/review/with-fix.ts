import type { Finding } from '@shared/model/review'

/** A text with the edit that a finding offers; the same text where it offers none. */
export function withFix(text: string, { fix }: Finding): string {
  if (fix?.kind !== 'replace') return text
  const [start, end] = fix.span
  return text.slice(0, start) + fix.text + text.slice(end)
}

/** The first finding that can be mended by a key. */
export function fixableIn(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ state, fix }) => state !== 'pass' && fix?.kind === 'replace')
}
