import { session } from 'electron'

/**
 * Which proxies the system puts before an address: Chromium reads its settings, runs its scripts and hears when the network
 * changes, so that nothing has to be remembered here. Null where it cannot tell.
 */
export async function systemRoutes(url: string): Promise<string | null> {
  try {
    return await session.defaultSession.resolveProxy(url)
  } catch (error) {
    console.error(error)
    return null
  }
}
