/** A status as somebody else wrote it, in the form in which an instance shows it. */
export interface ShownStatus {
  id: string
  [name: string]: unknown
}

export interface ShownNotification {
  id: string
  type: string
  created_at: string
  status: ShownStatus
}

/** What an instance does in place of answering one request to read. */
export type ReadFault =
  'unauthorised' | 'forbidden' | 'limited' | 'unavailable' | 'sign-in' | 'babbles' | 'no-list' | 'drops'

/** A status by its number, the later the higher; ids are beyond what a JavaScript number holds. */
export function statusOf(number: number, changes: Record<string, unknown> = {}): ShownStatus {
  const id = idOf(number)
  return {
    id,
    uri: `https://otro.example/users/mara/statuses/${id}`,
    url: `https://otro.example/@mara/${id}`,
    created_at: new Date(firstAt + number * 60_000).toISOString(),
    edited_at: null,
    language: 'es',
    visibility: 'public',
    spoiler_text: '',
    in_reply_to_id: null,
    content: `<p><span class="h-card"><a href="https://social.example/@velta" class="u-url mention">@<span>velta</span></a></span> sigo sin factura ${number} &amp; espero</p>`,
    replies_count: 0,
    reblogs_count: 2,
    favourites_count: 5,
    account: {
      id: '55',
      acct: 'mara@otro.example',
      display_name: 'Mara',
      followers_count: 812,
      url: 'https://otro.example/@mara',
    },
    mentions: [{ id: '8', acct: 'velta' }],
    media_attachments: [],
    ...changes,
  }
}

export const firstAt = Date.UTC(2026, 2, 1, 10)

export function idOf(number: number): string {
  return String(113_100_000_000_000_000n + BigInt(number))
}

export function notificationOf(number: number, status = statusOf(number)): ShownNotification {
  return { id: String(9000 + number), type: 'mention', created_at: String(status['created_at']), status }
}

/** A page of a list as Mastodon cuts it: by `min_id` the oldest beyond it, else the newest below `max_id`; always newest first. */
export function pageOf<T extends { id: string }>(
  all: readonly T[],
  url: URL,
  standard: number,
): { items: T[]; link: string } {
  const { searchParams: asked } = url
  const limit = Math.min(Number(asked.get('limit') ?? standard), standard)
  const sorted = all.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
  const [min, max] = [asked.get('min_id'), asked.get('max_id')]
  const within = sorted.filter(
    ({ id }) => (min === null || BigInt(id) > BigInt(min)) && (max === null || BigInt(id) < BigInt(max)),
  )
  const items = min === null ? within.slice(0, limit) : within.slice(-limit)
  return { items, link: linkOf(items, url) }
}

function linkOf(items: readonly { id: string }[], url: URL): string {
  const to = (name: string, id: string | undefined) => {
    const next = new URL(url)
    next.searchParams.delete('min_id')
    next.searchParams.delete('max_id')
    next.searchParams.set(name, id ?? '')
    return next.href
  }
  if (items.length === 0) return ''
  return `<${to('max_id', items.at(-1)?.id)}>; rel="next", <${to('min_id', items[0]?.id)}>; rel="prev"`
}
