/** Lines that a mail programme puts before the text that is answered. */
const quoteOpeners = [
  /^\s*on .{5,80} wrote:\s*$/i,
  /^\s*el .{5,80} escribi[oó]:\s*$/i,
  /^\s*(?:pe|în|in) .{5,80} a scris:\s*$/i,
  /^\s*am .{5,80} schrieb .{2,60}:\s*$/i,
  /^\s*le .{5,80} a écrit\s*:\s*$/i,
  /^\s*il .{5,80} ha scritto:\s*$/i,
  /^\s*em .{5,80} escreveu:\s*$/i,
  /^\s*-{2,}\s*(?:original message|mensaje original|mesaj original|mesajul original|ursprüngliche nachricht|message d'origine|messaggio originale|mensagem original|forwarded message)\s*-{2,}/i,
]
const signature =
  /^-- ?$|^\s*(?:sent from my|enviado desde mi|trimis de pe|gesendet von mein|envoyé de mon|inviato da|enviado do meu)\b/i

/**
 * A text with what its author did not write in it blanked out, place for place: quoted lines, the mail that is answered, the signature. Where nothing
 * else would be left, the text stays as it is.
 */
export function ownPart(text: string): string {
  if (!text.includes('\n')) return text
  let isOver = false
  const lines = text.split('\n').map((line) => {
    if (!isOver && (signature.test(line) || quoteOpeners.some((opener) => opener.test(line)))) isOver = true
    return isOver || /^\s*>/.test(line) ? ' '.repeat(line.length) : line
  })
  const own = lines.join('\n')
  return own.trim() === '' ? text : own
}
