import type { VoiceCard } from '@shared/model/voice'

/** Of the client's own customers, so many must write a language for it to be one that the client answers in. */
const leastShare = 0.1

/** The languages in which the client answers: those that its voice card signs in, else those in which its own customers write. */
export function languagesOf(
  { signatures }: Pick<VoiceCard, 'signatures'>,
  own: readonly { lang: string; n: number }[],
): string[] {
  const signed = Object.entries(signatures).flatMap(([lang, text]) => (text ? [lang] : []))
  if (signed.length > 0) return signed
  const all = own.reduce((sum, { n }) => sum + n, 0)
  return own.filter(({ n }) => n >= all * leastShare).map(({ lang }) => lang)
}
