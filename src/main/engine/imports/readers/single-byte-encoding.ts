/** How often each of the 256 bytes occurs. */
export function newByteCount(): Uint32Array {
  return new Uint32Array(256)
}

// Bytes that are Romanian letters in 1250 and 8859-2 (ă Ă ş Ş ţ Ţ) and ã Ã º ª þ Þ in 1252.
const romanian = [0xe3, 0xc3, 0xba, 0xaa, 0xfe, 0xde]
// ş and ţ, which no western language writes: ã alone may be Portuguese, º and ª Spanish.
const surelyRomanian = [0xfe, 0xde, 0xba, 0xaa]
// ñ Ñ ¿ ¡ á é í ó ú Á É Í Ó Ú ü ç õ è ê à in 1252.
const western = [
  ...[0xf1, 0xd1, 0xbf, 0xa1, 0xe1, 0xe9, 0xed, 0xf3, 0xfa, 0xc1, 0xc9, 0xcd, 0xd3, 0xda, 0xfc, 0xe7, 0xf5],
  ...[0xe8, 0xea, 0xe0],
]

/**
 * Which of the single-byte encodings our languages were written in, by letter counts: Romanian text is full of
 * ă, ş and ţ, Spanish of á, é, í, ó, ñ. Only 1250 uses 0x80–0x9f, where Windows keeps its quotes and the euro.
 */
export function singleByteEncoding(bytes: Uint32Array): 'windows-1252' | 'windows-1250' | 'iso-8859-2' {
  const sum = (codes: readonly number[]) => codes.reduce((total, code) => total + (bytes[code] ?? 0), 0)
  if (sum(romanian) <= sum(western) || sum(surelyRomanian) === 0) return 'windows-1252'
  return bytes.subarray(0x80, 0xa0).some((count) => count > 0) ? 'windows-1250' : 'iso-8859-2'
}
