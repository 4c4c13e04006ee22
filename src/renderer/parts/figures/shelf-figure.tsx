import { useTranslations } from 'use-intl'
import { shelfOwners, type Shelf, type ShelfOwner, type Shelves } from '@shared/model/analytics'
import { PlaceRows } from '../../ui/charts/place-rows'
import type { Tone } from '../../ui/charts/tone'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { joined, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

const tones: Record<ShelfOwner, Tone> = { own: 'ink', neutral: 'soft', hostile: 'negative' }
const firstPage = 10
/** Pages beyond these stand in the table. */
const mostPages = 24

/** Who owns the first page of results for each searched name, on the newest day that is known of it. */
export function ShelfFigure({ data, scope }: { data: Shelves; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const pages = newestOf(data.shelves)
  const shown = pages.slice(0, mostPages)
  const count = ({ hits }: Shelf, owner: ShelfOwner) =>
    text.count(hits.filter((hit) => hit.owner === owner).length)
  const before = (page: Shelf) =>
    page.ownRank === null
      ? t('shelfAbsent', { n: page.hostileBefore })
      : t('shelfBefore', { n: page.hostileBefore })
  return (
    <Figure
      metric="shelf"
      title={useShelfFinding(pages)}
      note={
        data.shelves.length === 0
          ? t('shelfEmpty')
          : [
              t('shelfNote', { n: pages.length }),
              ...(data.left > 0 ? [t('shelfLeft', { n: data.left })] : []),
            ].join(' ')
      }
      isDrawn={pages.length > 0}
      query={joined('kind:serp_hit', scope.query)}
      heads={[
        t('searchedHead'),
        t('steps.day'),
        ...shelfOwners.map((owner) => t(`owners.${owner}`)),
        t('shelfBeforeHead'),
      ]}
      rows={data.shelves.map((page) => ({
        id: `${page.name} ${page.day}`,
        cells: [
          page.name,
          text.range({ from: page.day, to: page.day }),
          ...shelfOwners.map((owner) => count(page, owner)),
          text.count(page.hostileBefore),
        ],
        query: `id:${page.hits.map(({ id }) => id).join(',')}`,
      }))}
    >
      <PlaceRows
        label={t('shelfLabel', { n: pages.length })}
        names={shelfOwners.map((owner) => ({ tone: tones[owner], text: t(`owners.${owner}`) }))}
        rows={shown.map((page) => ({
          id: page.name,
          name: page.name,
          note: text.day(page.day),
          text: before(page),
          places: Array.from({ length: firstPage }, (_, at) => {
            const hit = page.hits.find(({ rank }) => rank === at + 1)
            return hit
              ? { tone: tones[hit.owner], title: `${at + 1}. ${t(`owners.${hit.owner}`)}: ${hit.title}` }
              : null
          }),
        }))}
        {...(open && {
          onOpen: (row, place) => {
            const hit = shown[row]?.hits.find(({ rank }) => rank === place + 1)
            if (hit) open(`id:${hit.id}`)
          },
        })}
      />
    </Figure>
  )
}

/** The newest page of each name comes first of its name. */
function newestOf(shelves: readonly Shelf[]): Shelf[] {
  const same = (a: Shelf | undefined, b: Shelf) => a?.name.toLowerCase() === b.name.toLowerCase()
  return shelves.filter((page, index) => !same(shelves[index - 1], page))
}

function useShelfFinding(pages: readonly Shelf[]): string {
  const t = useTranslations('analytics.findings')
  const [worst] = pages.toSorted((a, b) => b.hostileBefore - a.hostileBefore)
  if (!worst) return t('shelfNone')
  if (worst.hostileBefore === 0) return t('shelfClear')
  return worst.ownRank === null
    ? t('shelfAbsent', { name: worst.name, n: worst.hostileBefore })
    : t('shelfBefore', { name: worst.name, n: worst.hostileBefore })
}
