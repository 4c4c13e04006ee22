/** What the four formats have in common, as they give it: texts not yet plain, dates and links not yet read. */
export interface FeedItem {
  id: string | null
  link: string | null
  /** What relative links are relative to, where the feed says so itself. */
  base: string | null
  title: string | null
  content: string | null
  /** Null where the format does not say and the content has to show it. */
  isHtml: boolean | null
  author: { name: string | null; url: string | null } | null
  published: string | null
  updated: string | null
  lang: string | null
  replies: number | null
  parentId: string | null
  /** The item as the parser gave it, JSON: kept, so that a mended mapping can be run over what was read before. */
  raw: string
}

export interface FeedContent {
  title: string | null
  ttlMinutes: number | null
  nextUrl: string | null
  items: FeedItem[]
}
