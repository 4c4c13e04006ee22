/** Likes, shares and views: `1,234`, `1.234`, `1.2K`, `3 M`; null when it is no count. */
export function readCount(value: string): number | null {
  const text = value.trim()
  if (/^\d{1,15}$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:[.,\s]\d{3})+$/.test(text)) return Number(text.replace(/\D/g, ''))
  const short = /^(\d{1,6}(?:[.,]\d{1,3})?) ?(k|m)$/i.exec(text)
  if (short === null) return /^\d{1,15}[.,]0+$/.test(text) ? Math.trunc(Number(text.replace(',', '.'))) : null
  return Math.round(Number(short[1]?.replace(',', '.')) * (short[2]?.toLowerCase() === 'k' ? 1e3 : 1e6))
}
