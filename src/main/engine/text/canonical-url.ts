const tracking = /^(utm_\w+|gclid|dclid|fbclid|msclkid|igshid|mc_cid|mc_eid|ref_src|ref_url|amp)$/i

/**
 * The address by which the same page is found again however it was shared: without fragment, tracking parameters, the
 * `www.` of its host and the `/amp` form. Null for what is no address.
 */
export function canonicalUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  url.hash = ''
  url.hostname = url.hostname.replace(/^www\./, '')
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  url.pathname = url.pathname.replace(/\/amp\/?$/, '/')
  return url.href
}
