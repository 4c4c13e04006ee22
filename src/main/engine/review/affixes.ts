/** One way in which a dictionary makes words of a stem: strip this, add that, where the stem looks so. */
export interface Affix {
  flag: string
  strip: string
  added: string
  /** Flags that the made word has in turn. */
  continues: string
  condition: string
  isCrossed: boolean
}

/** The affix file of a hunspell dictionary, as far as ours use it: flags of one character, suffixes and prefixes, what is forbidden. */
export interface Affixes {
  suffixes: ReadonlyMap<string, readonly Affix[]>
  prefixes: ReadonlyMap<string, readonly Affix[]>
  longestSuffix: number
  longestPrefix: number
  /** Letters by how likely they are meant. */
  letters: string
  /** Frequent slips: what stands → what was meant. */
  slips: readonly (readonly [string, string])[]
  /** A word with one of these is none by itself. */
  hidden: string
}

export function parseAffixes(source: string): Affixes {
  const suffixes = new Map<string, Affix[]>()
  const prefixes = new Map<string, Affix[]>()
  const slips: [string, string][] = []
  const crossed = new Map<string, boolean>()
  let letters = ''
  let hidden = ''
  for (const line of source.split('\n')) {
    const [kind = '', ...fields] = line.trim().split(/\s+/)
    if (kind === 'FLAG' && fields[0] !== 'UTF-8')
      throw new Error(`flags of the kind ${fields[0]} are not read`)
    if (kind === 'TRY') letters = (fields[0] ?? '').replace(/\p{Lu}/gu, '')
    if (kind === 'REP' && fields.length >= 2)
      slips.push([fields[0] ?? '', (fields[1] ?? '').replaceAll('_', ' ')])
    if (/^(?:FORBIDDENWORD|NEEDAFFIX|ONLYINCOMPOUND)$/.test(kind)) hidden += fields[0] ?? ''
    if (kind !== 'SFX' && kind !== 'PFX') continue
    if (/^[YN]$/.test(fields[1] ?? '') && /^\d+$/.test(fields[2] ?? '') && fields.length <= 3)
      crossed.set(kind + fields[0], fields[1] === 'Y')
    else addAffix(kind === 'SFX' ? suffixes : prefixes, fields, crossed.get(kind + fields[0]) ?? false)
  }
  return {
    suffixes,
    prefixes,
    longestSuffix: longestOf(suffixes),
    longestPrefix: longestOf(prefixes),
    letters,
    slips,
    hidden,
  }
}

function addAffix(affixes: Map<string, Affix[]>, fields: readonly string[], isCrossed: boolean): void {
  const [flag = '', strip = '0', addition = '0', condition = '.'] = fields
  const [added = '', continues = ''] = addition.split('/')
  const text = added === '0' ? '' : added
  const affix = { flag, strip: strip === '0' ? '' : strip, added: text, continues, condition, isCrossed }
  const known = affixes.get(text)
  if (known) known.push(affix)
  else affixes.set(text, [affix])
}

function longestOf(affixes: ReadonlyMap<string, unknown>): number {
  return Math.max(0, ...[...affixes.keys()].map((added) => added.length))
}
