import type { Span } from '../../model/review'
import { fold } from '../reading/fold'
import { isPublicChannel } from './channel-limits'
import type { Draft } from './draft'
import { hasCardNumber, hasIban, hasNationalId } from './check-digits'
import type { Objection, Rule } from './rule'

type DataKind = 'phone' | 'mail' | 'iban' | 'card' | 'order' | 'address' | 'id'
interface Datum {
  kind: DataKind
  span: Span
}

/** D8: the customer's data where others read along. The business's own number or address may stand there. */
export const privateData: Rule = (draft) => {
  const { channel } = draft.context
  if (!(channel?.isPublic ?? isPublicChannel(channel?.name))) return []
  const found = [...numbersIn(draft.text), ...mailsIn(draft), ...ordersIn(draft), ...addressesIn(draft)]
  return withoutOverlaps(found)
    .filter((datum) => !isOwn(draft, datum))
    .map(({ kind, span }): Objection => ({ span, code: kind, data: { words: draft.text.slice(...span) } }))
}

/** Runs of digits with the blanks and marks that people put between them. */
const longNumber = /(?<![\p{L}\d])(?:\+|00)?\(?\d(?:[ .\-/()]{0,2}\d){5,33}(?!\d)/gu
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{2,4}){3,8}(?: ?[A-Z\d]{1,3})?\b/g
const nationalId = /\b(?:[XYZxyz]?\d{7,8}[ -]?[A-Za-z]|\d{13})\b/g

function numbersIn(text: string): Datum[] {
  const ibans = [...text.matchAll(iban)]
    .filter(([written]) => hasIban(written))
    .map((match) => datum('iban', match))
  const ids = [...text.matchAll(nationalId)]
    .filter(([written]) => hasNationalId(written))
    .map((match) => datum('id', match))
  const numbers = [...text.matchAll(longNumber)].flatMap((match): Datum[] => {
    const kind = kindOfNumber(match[0], text, match.index)
    return kind ? [datum(kind, match)] : []
  })
  return [...ibans, ...ids, ...numbers]
}

function kindOfNumber(written: string, text: string, at: number): DataKind | null {
  const digits = written.replace(/\D/g, '')
  if (digits.length >= 13 && digits.length <= 19 && hasCardNumber(digits)) return 'card'
  if (digits.length < 9 || digits.length > 15 || isDateOrAmount(written, text, at))
    return digits.length >= 7 && isCalled(text, at) && !isDateOrAmount(written, text, at) ? 'phone' : null
  return 'phone'
}

/** "12.03.2027 - 14.03.2027", "1.250.000 lei", "12/03/2027 10:30". */
function isDateOrAmount(written: string, text: string, at: number): boolean {
  const after = text.slice(at + written.length, at + written.length + 8)
  return (
    /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/.test(written) ||
    /^\s?(?:€|\$|£|lei|ron|eur|usd|pesos)/i.test(after) ||
    /[€$£#]\s?$/.test(text.slice(Math.max(0, at - 2), at)) ||
    /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?$/.test(written)
  )
}

/** A short number is a telephone's only where the words say so. */
function isCalled(text: string, at: number): boolean {
  return /(?:phone|tel[eé]?f?(?:ono|on)?|tel|m[oó]vil|mobile|number|celular|mobil|num[aă]r(?:ul)?|n[uú]mero)\W{0,3}(?:\p{L}{1,4}\W)?$/iu.test(
    text.slice(Math.max(0, at - 24), at),
  )
}

function mailsIn({ text, tokens }: Draft): Datum[] {
  return tokens
    .filter(({ kind, start, end }) => kind === 'address' && /^[^\s/]+@[^\s/]+$/.test(text.slice(start, end)))
    .map(({ start, end }) => ({ kind: 'mail', span: [start, end] }))
}

/** "your order LB-21877": a word for it, and after it something with at least three digits. */
function ordersIn({ text, cues }: Draft): Datum[] {
  return [...cues('order noun')].flatMap(({ span }): Datum[] => {
    const after = text.slice(span[1], span[1] + 40)
    const code =
      /^(?:\s*(?:n[º°o]\.?|nr\.?|n\.º|num(?:ber|ero|arul)?\.?|número|numărul|no\.?|ref(?:erence|erencia|erinta)?\.?|code|código|codul|cu|id|con|de|localizador|#|:|-)){0,4}\s*#?((?=[A-Z\d/-]*\d[A-Z\d/-]*\d[A-Z\d/-]*\d)[A-Z\d][A-Z\d/-]{3,24})/iu.exec(
        after,
      )
    if (!code?.[1] || isYear(code[1]) || /^\s*(?:de|din|cu|con|from|of)\s*\d{1,4}$/i.test(code[0])) return []
    return [{ kind: 'order', span: [span[0], span[1] + code[0].length] }]
  })
}

function isYear(code: string): boolean {
  return /^(?:19|20)\d{2}$/.test(code)
}

const streetNames = 'street|road|avenue|lane|drive|close|crescent|square|terrace|boulevard|gardens|court'
const streetAfter = new RegExp(
  `\\b\\d{1,4}[a-z]?,? (?:\\p{Lu}[\\p{L}'’]{1,20} ){1,3}(?:${streetNames}|st|rd|ave)\\b`,
  'giu',
)
const streetBefore =
  /(?<![\p{L}\d])(?:calle|c\/|avda\.?|avenida|av\.|plaza|paseo|carretera|camino|ronda|travesía|carrera|pasaje|glorieta|strada|str\.|bulevardul|bd\.|bdul|b-dul|aleea|calea|șoseaua|soseaua|sos\.|piața|piata|splaiul|intrarea)\s{0,2}(?:\p{L}[\p{L}.'’]{0,20}\s?,?\s?){1,5}(?:nr\.?|n\.?º|número|num\.|no\.)?\s?\d{1,4}\b/giu

function addressesIn({ text }: Draft): Datum[] {
  return [...text.matchAll(streetAfter), ...text.matchAll(streetBefore)]
    .filter(([written]) => /\p{Lu}/u.test(written.slice(3)))
    .map((match) => datum('address', match))
}

/** The words before it in its sentence tell whose it is; the nearest counts. The client's own words are always its own. */
function isOwn({ text, context, cues, sentences }: Draft, { kind, span }: Datum): boolean {
  const written = text.slice(...span)
  const own = [...(context.clientWords ?? []), context.client?.name ?? '']
    .map(compact)
    .filter((word) => word.length > 2)
  if (
    own.some(
      (word) => compact(written).includes(word) || (word.length > 6 && word.includes(compact(written))),
    )
  )
    return true
  if (kind === 'card' || kind === 'iban' || kind === 'id' || kind === 'order') return false
  if (
    kind === 'mail' &&
    /^(?:info|hola|hello|help|support|contact\w*|office|atencion\w*|clientes?|reservas?|reclama\w*|ayuda|suport|comenzi|rezervari|service|care|admin|sales|ventas|tienda|shop|team|equipo|echipa|postventa|soporte|returns|devoluciones|retur\w*|bookings?|hotel|recepti\w*|recepcion|complaints|feedback|customer\w*)[\w.-]*@/i.test(
      written,
    )
  )
    return true
  if (kind === 'phone' && /^(?:\+?34)?\s?(?:900|901|902|800)|^0800|^0?800/.test(written.trim())) return true
  const at = sentences.findIndex(({ start, end }) => start <= span[0] && span[0] <= end + 1)
  const last = (section: string) =>
    Math.max(
      -1,
      ...cues(section)
        .filter((cue) => cue.sentence === at && cue.span[0] < span[1])
        .map((cue) => cue.span[0]),
    )
  const [ours, theirs] = [last('own contact'), last('their data')]
  return ours >= 0 && ours >= theirs
}

function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\d]/gu, '')
}

function datum(kind: DataKind, match: RegExpMatchArray): Datum {
  const lead = /^\s*/.exec(match[0])?.[0].length ?? 0
  return { kind, span: [(match.index ?? 0) + lead, (match.index ?? 0) + match[0].trimEnd().length] }
}

/** The first reading of a stretch stands: an IBAN is no telephone too. */
function withoutOverlaps(data: readonly Datum[]): Datum[] {
  const kept: Datum[] = []
  for (const datum of data)
    if (!kept.some(({ span }) => span[0] < datum.span[1] && datum.span[0] < span[1])) kept.push(datum)
  return kept.sort((a, b) => a.span[0] - b.span[0])
}
