/** What of a text stands around a phrase, cut between words; at most so many letters. */
export function excerptAround(text: string, phrase: string, most = 140): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const at = Math.max(0, line.toLowerCase().indexOf(phrase.replace(/\s+/g, ' ').toLowerCase()))
  const room = Math.max(0, Math.floor((most - phrase.length) / 2))
  const from = wordStart(line, Math.max(0, Math.min(at - room, line.length - most)))
  const to = from + most >= line.length ? line.length : wordEnd(line, from + most)
  return `${from > 0 ? '… ' : ''}${line.slice(from, to).trim()}${to < line.length ? ' …' : ''}`
}

function wordStart(line: string, at: number): number {
  if (at === 0) return 0
  const space = line.indexOf(' ', at)
  return space < 0 || space - at > 30 ? at : space + 1
}

function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at)
  return space < 0 || at - space > 30 ? at : space
}
