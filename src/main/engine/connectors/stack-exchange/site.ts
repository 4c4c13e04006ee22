import { ownHosts } from './figures'

export interface Site {
  /** As the interface calls it. */
  name: string
  host: string
}

/** A site by its name (`superuser`, `es.stackoverflow`) or by the address of any of its pages; null where it is neither. */
export function siteOf(text: string): Site | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '')
  const name = host.replace(/\.stackexchange\.com$|\.(?:com|net)$/, '')
  if (!/^[a-z\d-]+(\.[a-z\d-]+)?$/.test(name)) return null
  return { name, host: hostOf(name) }
}

function hostOf(name: string): string {
  const [own = '', of = ''] = name.split('.').reverse()
  const host = ownHosts[own]
  if (host === undefined) return `${name}.stackexchange.com`
  return of === '' ? host : `${of}.${host}`
}
