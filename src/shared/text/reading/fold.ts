/** Latin letters up to Latin Extended-B, and Latin Extended Additional: all that the languages read here are written with. */
const tables = [
  [0x0080, 0x0250],
  [0x1e00, 0x1f00],
] as const
const lastTabled = 0x1eff
/** Letters that do not come apart into a base letter and a mark. */
const special: Record<string, string> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 't',
  ı: 'i',
  ŋ: 'n',
  ª: 'a',
  º: 'o',
}
const folded = foldTable()

/**
 * Lower case without accents, in exactly as many UTF-16 units as the text has, so that a place in the one is the same place
 * in the other. Full-width forms become plain; what is not Latin is only lower-cased.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  let result = ''
  for (let at = 0; at < text.length; at += 1) result += String.fromCharCode(foldUnit(text.charCodeAt(at)))
  return result
}

function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  if (unit <= lastTabled) return folded[unit] as number
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return 39
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0)
  return lowerUnit(unit)
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: lastTabled + 1 }, (_, unit) => lowerUnit(unit))
  for (const [from, to] of tables) {
    for (let unit = from; unit < to; unit += 1) {
      const lower = String.fromCharCode(lowerUnit(unit))
      table[unit] = (special[lower] ?? lower.normalize('NFD')).charCodeAt(0)
    }
  }
  return table
}

/** Lower case where that is one unit too: "İ" would become two. */
function lowerUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : lower.codePointAt(0)!
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) return false
  return true
}
