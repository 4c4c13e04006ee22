import type { ShelfOwner } from '@shared/model/analytics'
import { nameKey } from './name-key'

/** What a row says of a place on a page of search results, by the names of its columns. */
export interface SearchHit {
  rank: number
  /** What was searched for. */
  name: string
  owner: ShelfOwner | null
}

/** Names of columns, compared by `nameKey`. */
export const searchColumns = {
  rank: keys('rank, position, serp position, puesto, posición, ranking, loc, poziție, poziția'),
  name: keys(
    'query, keyword, search term, searched, búsqueda, consulta, palabra clave, término de búsqueda, căutare, căutat, cuvânt cheie, interogare',
  ),
  owner: keys('owner, ownership, owned by, titular, propiedad, propietario, proprietar, deținător'),
}

const owners: Readonly<Record<string, ShelfOwner>> = {
  ...{
    own: 'own',
    ours: 'own',
    propio: 'own',
    propia: 'own',
    nuestro: 'own',
    propriu: 'own',
    proprie: 'own',
  },
  ...{ neutral: 'neutral', neutro: 'neutral', neutra: 'neutral', neutru: 'neutral' },
  ...{
    hostile: 'hostile',
    negative: 'hostile',
    hostil: 'hostile',
    negativo: 'hostile',
    ostil: 'hostile',
    negativ: 'hostile',
  },
}

/** The place of a search hit as its columns tell it; null where they name no place or no search. */
export function searchHitOf(details: Readonly<Record<string, string>>): SearchHit | null {
  const value = (names: ReadonlySet<string>) =>
    Object.entries(details).find(([column]) => names.has(nameKey(column)))?.[1]
  const rank = Number(value(searchColumns.rank))
  const name = value(searchColumns.name)?.trim() ?? ''
  if (!Number.isInteger(rank) || rank < 1 || name === '') return null
  return { rank, name, owner: owners[nameKey(value(searchColumns.owner) ?? '')] ?? null }
}

function keys(names: string): ReadonlySet<string> {
  return new Set(names.split(', ').map(nameKey))
}
