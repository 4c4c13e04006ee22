/** Facebook writes the bytes of UTF-8 as if each were a letter (`Ã©`); a text that was not broken so stays as it is. */
export function repaired(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\x00-\xff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    // Letters that are really meant: no bytes of UTF-8 look like them.
    return text
  }
}
