const verbs = 'wrote|escribió|escribio|a scris|schrieb|a écrit|ha scritto|escreveu'
const attribution = new RegExp(`^.{0,300}(?<!\\p{L})(?:${verbs})(?!\\p{L}).{0,120}[:：]$`, 'iu')
const separator =
  /^[-_*\s]{2,}(?:original message|forwarded message|mensaje original|mensaje reenviado|mesaj(?:ul)? original|mesaj redirecționat|ursprüngliche nachricht|message d'origine)[-_*\s]*$/i
const headerLine =
  /^\*?(?:from|de|de la|von|da|sent|enviado(?: el)?|trimis|gesendet|date|fecha|data|to|para|către|catre|an|subject|asunto|subiect|betreff|cc)\s?:\*?\s/i
const device =
  /^(?:sent from|get outlook for|enviado desde|obtener outlook|trimis de pe|trimis din|von meinem|gesendet von|envoyé de)\b.{0,80}$/i
const signature = /^--\s?$/

/**
 * What the writer wrote: without the history that mail programs put below or between it, and without a signature. Where nothing is
 * left – a message that was only passed on – it is the whole text.
 */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const until = endOf(lines)
  const kept = lines.slice(0, until).filter((line, at, all) => !isQuoted(line) && !introduces(all, at))
  const own = withoutDevice(kept)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return own === '' ? text.trim() : own
}

/** Where the history or the signature begins, from which on nothing is the writer's own. */
function endOf(lines: readonly string[]): number {
  const end = lines.findIndex(
    (line, at) => separator.test(line.trim()) || signature.test(line) || isHeaderBlock(lines, at),
  )
  const last = end < 0 ? lines.length : end
  const answered = lines.findIndex(
    (_, at) => at < last && introduces(lines, at) && !hasOwnBelow(lines, at, last),
  )
  return answered < 0 ? last : answered
}

/** Outlook puts the header of the message that is answered above it. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const block = lines.slice(at, at + 4).map((line) => line.trim())
  return block.length > 2 && block.filter((line) => headerLine.test(line)).length >= 3
}

/** “On … wrote:”, on one line or broken in two. */
function introduces(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trim() ?? ''
  const next = lines[at + 1]?.trim() ?? ''
  const [first, second] = [attribution.test(line), attribution.test(`${line} ${next}`)]
  const opens = /^(?:on|el|pe|în|in|am|le|il|em|la data)(?!\p{L})|^\d|^.{0,80}<[^<>\s]+@[^<>\s]+>/iu
  if (line === '' || isQuoted(line)) return false
  if (first) return opens.test(line) || isBroken(lines, at)
  return second && opens.test(line) && next !== ''
}

/** The second half of one that was broken. */
function isBroken(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1]?.trim() ?? ''
  return before !== '' && /^(?:on|el|pe|în|in|am|le|il|em|la data)(?!\p{L})/iu.test(before)
}

/** Somebody who answers below or between the quoted lines. */
function hasOwnBelow(lines: readonly string[], at: number, until: number): boolean {
  const below = lines.slice(at + 1, until)
  const firstQuoted = below.findIndex(isQuoted)
  return firstQuoted >= 0 && below.slice(firstQuoted).some((line) => line.trim() !== '' && !isQuoted(line))
}

function isQuoted(line: string): boolean {
  return /^\s?>/.test(line)
}

function withoutDevice(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return device.test(lines[last]?.trim() ?? '') ? lines.slice(0, last) : lines
}
