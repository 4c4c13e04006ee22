import type { Shelf, ShelfOwner, Shelves } from '@shared/model/analytics'
import { dayText } from '@shared/text/hours/local-days'
import { listSubjects } from '../subjects/store'
import { searchHitOf } from '../text/search-hit'
import { excerptAround } from './excerpt'
import type { Ground } from './ground'
import { listHits, type StoredHit } from './shelf-store'

/** A page of results has ten. */
const firstPage = 10

/** Who owns the first page of results for each searched name, and how often a prospect meets the complaint before the client (D10). */
export function shelf(ground: Ground): Shelves {
  const terms = listSubjects(ground.db)
    .filter(({ kind }) => kind === 'brand')
    .flatMap((subject) => subject.terms)
  return shelvesOf(listHits(ground), ownHosts(terms))
}

/** Pure: the pages by name and day. */
export function shelvesOf(hits: readonly StoredHit[], own: ReadonlySet<string>): Shelves {
  const pages = new Map<string, Shelf>()
  let left = 0
  for (const stored of hits) {
    const hit = searchHitOf(detailsOf(stored))
    if (!hit) left += 1
    if (!hit || hit.rank > firstPage) continue
    const [name, day] = [hit.name.toLowerCase(), dayText(stored.day)]
    const page = pages.get(`${day} ${name}`) ?? {
      name: hit.name,
      day,
      hits: [],
      ownRank: null,
      hostileBefore: 0,
    }
    pages.set(`${day} ${name}`, page)
    // Of two readings of a day the newer one counts, and it comes first.
    if (page.hits.some(({ rank }) => rank === hit.rank)) continue
    const owner = hit.owner ?? ownerOf(stored, own)
    page.hits.push({
      id: stored.id,
      rank: hit.rank,
      owner,
      title: excerptAround(stored.title ?? stored.text, '', 90),
    })
  }
  return { shelves: [...pages.values()].map(counted).sort(byNameAndDay), left }
}

function counted(page: Shelf): Shelf {
  const hits = page.hits.toSorted((a, b) => a.rank - b.rank)
  const ownRank = hits.find(({ owner }) => owner === 'own')?.rank ?? null
  const isBefore = ({ rank }: { rank: number }) => ownRank === null || rank < ownRank
  const hostileBefore = hits.filter((hit) => hit.owner === 'hostile' && isBefore(hit)).length
  return { ...page, hits, ownRank, hostileBefore }
}

function byNameAndDay(a: Shelf, b: Shelf): number {
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : a.day < b.day ? 1 : -1
}

/** Where the file does not say whose a hit is: own by the client's account or address, hostile by its tone. */
function ownerOf({ isOwner, isAngry, url }: StoredHit, own: ReadonlySet<string>): ShelfOwner {
  if (isOwner === 1 || own.has(hostOf(url))) return 'own'
  return isAngry === 1 ? 'hostile' : 'neutral'
}

/** Addresses among the words by which the brand is known: "casanova.example". A name that an address holds proves nothing: complaints hold it too. */
function ownHosts(terms: readonly string[]): ReadonlySet<string> {
  return new Set(
    terms
      .filter((term) => /^[\w-]+(\.[\w-]+)+$/.test(term))
      .map((term) => term.toLowerCase().replace(/^www\./, '')),
  )
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}

function detailsOf({ details }: StoredHit): Record<string, string> {
  return details === null ? {} : (JSON.parse(details) as Record<string, string>)
}
