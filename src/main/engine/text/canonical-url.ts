const tracking = /^(utm_\w+|gclid|dclid|fbclid|msclkid|igshid|mc_cid|mc_eid|ref_src|ref_url|amp)$/i

/**
 * The address by which the same page is found again however it was shared: without fragment, tracking parameters, the
 * `www.` of its host and the `/amp` form. Null for what is no address.
 */
export function canonicalUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  // Most addresses have none of it, and each change costs as much as reading the whole.
  if (url.href.includes('#')) url.hash = ''
  if (url.hostname.startsWith('www.')) url.hostname = url.hostname.slice('www.'.length)
  if (url.href.includes('?')) sortParameters(url)
  if (/\/amp\/?$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/amp\/?$/, '/')
  return url.href
}

function sortParameters({ searchParams }: URL): void {
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name)
  searchParams.sort()
}
