export interface PageLinks {
  /** To what is older. */
  next: string | null
  /** To what is newer. */
  prev: string | null
}

/** The neighbours that a `Link` header names. One at another origin is none: the token goes nowhere else. */
export function pageLinks(header: string | undefined, instance: string): PageLinks {
  const links = [...(header ?? '').matchAll(/<([^<>]{1,2000})>\s*;\s*rel="?(next|prev)"?/gi)]
  const named = (rel: string) => {
    const url = links.find(([, , found]) => found?.toLowerCase() === rel)?.[1]
    return url !== undefined && URL.canParse(url) && new URL(url).origin === instance ? url : null
  }
  return { next: named('next'), prev: named('prev') }
}
