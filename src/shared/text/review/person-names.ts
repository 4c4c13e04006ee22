import { fold } from '../reading/fold'

/** How a person may be addressed. */
export interface PersonNames {
  /** What a salutation would say. */
  shown: string
  /** Folded first and last names. */
  words: ReadonlySet<string>
  /** Folded, without their sign. */
  handles: ReadonlySet<string>
}

/** What platforms call somebody whose name they do not tell. */
const nobody =
  /^(?:an?|un|una|el|la)?\s*(?:anonym|anonim|usuario|usuaria|user|google user|utilizator|client|customer|guest|invitado)/u
/** Of the parts of a name these name nobody. */
const particles = new Set(
  'de del la las los el da do dos di van von der y i e mr mrs ms dr sr sra'.split(' '),
)

/** Null where there is no name to be called by: none, a number, "A Google user". */
export function namesOf(given: string | null | undefined): PersonNames | null {
  const full = given?.trim() ?? ''
  if (full === '' || nobody.test(fold(full))) return null
  const handles = new Set<string>()
  const bare = full.replace(/^(?:@|u\/|\/u\/)/, '')
  if (bare !== full || /[\d_]/.test(bare)) handles.add(fold(bare.split('@')[0] ?? bare))
  const words = namesIn(bare)
  const first = words[0]
  if (!first && handles.size === 0) return null
  return { shown: first ?? full, words: new Set(words.map(fold)), handles }
}

/** "MartaG82" → Marta; "Ana P." → Ana. */
function namesIn(bare: string): string[] {
  const parts = bare
    .split(/[^\p{L}'’]+/u)
    .flatMap((part) => (isCamel(part) ? (part.match(/\p{Lu}\p{Ll}+/gu) ?? [part]) : [part]))
  return parts.filter((part) => part.length > 1 && !particles.has(fold(part)))
}

function isCamel(part: string): boolean {
  return /^\p{Lu}\p{Ll}+\p{Lu}/u.test(part)
}
