import * as tls from 'node:tls'

/** What Node has of this since 24.5 and 22.19; Electron 33 is older. */
interface Certificates {
  getCACertificates?: (kind: 'default' | 'system') => string[]
  setDefaultCACertificates?: (certificates: string[]) => void
}

/**
 * Trusts whom this computer trusts, for every connection of the process: a company's own authority, or that of a proxy that
 * reads along, stands in the system and nowhere else. An older runtime goes on with the authorities that it brings along.
 */
export function trustSystemCertificates(certificates: Certificates = tls as Certificates): boolean {
  const { getCACertificates, setDefaultCACertificates } = certificates
  if (!getCACertificates || !setDefaultCACertificates) return false
  try {
    const all = [...getCACertificates('default'), ...getCACertificates('system')]
    setDefaultCACertificates([...new Set(all)])
    return true
  } catch (error) {
    // A store that cannot be read, or holds something broken, is no reason not to start: those brought along still stand.
    console.error(error)
    return false
  }
}
