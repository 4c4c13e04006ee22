/** Month names of English, Spanish and Romanian by their first letters, without accents; the longest match wins. */
const monthStems: readonly (readonly string[])[] = [
  ['jan', 'ene', 'ian'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may', 'mai'],
  ['jun', 'iun'],
  ['jul', 'iul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov', 'noi'],
  ['dec', 'dic'],
]
const monthNames: readonly string[] = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto'],
  ...['septiembre', 'setiembre', 'octubre', 'noviembre', 'diciembre', 'ianuarie', 'februarie', 'martie'],
  ...['aprilie', 'mai', 'iunie', 'iulie', 'septembrie', 'octombrie', 'noiembrie', 'decembrie'],
]
const weekdays: readonly string[] = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  ...['luni', 'marti', 'miercuri', 'joi', 'vineri', 'sambata', 'duminica'],
]

const hourMs = 3_600_000
const namedZones: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1, cet: 1, cest: 2, eet: 2, eest: 3, msk: 3 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, jst: 9, kst: 9 },
}

/** 1–12, or null when the word is no month's name or its abbreviation (three letters or more). */
export function monthOf(word: string): number | null {
  if (!monthNames.some((name) => name.startsWith(word)) && word !== 'sept') return null
  const index = monthStems.findIndex((stems) => stems.some((stem) => word.startsWith(stem)))
  return index < 0 ? null : index + 1
}

export function isWeekday(word: string): boolean {
  return word.length >= 2 && weekdays.some((name) => name.startsWith(word))
}

/** The offset that `z`, `est`, `+0100`, `+01:00` or `gmt+1` stands for, in ms; null when it is no zone. */
export function zoneOffset(zone: string): number | null {
  const named = Object.hasOwn(namedZones, zone) ? namedZones[zone] : undefined
  if (named !== undefined) return named * hourMs
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone)
  if (match === null) return null
  const size = Number(match[2]) * hourMs + Number(match[3] ?? 0) * 60_000
  if (size > 14 * hourMs) return null
  return match[1] === '-' ? -size : size
}
