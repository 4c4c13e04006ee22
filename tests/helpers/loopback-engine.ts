import { openEngine, type Engine } from '../../src/main/engine/engine'
import { createHttp } from '../../src/main/engine/http/create-http'
import { sameThread } from '../../src/main/engine/long-reads/long-reads'
import { loopbackPolicy } from './loopback-policy'
import { openKeyring } from './open-keyring'

/** An engine on a folder that another one had before it or will have after it; it asks servers on this computer. */
export function openLoopbackEngine(dataFolder: string, now: () => number): Promise<Engine> {
  return openEngine({
    ...{ dataFolder, now, version: 'test', hostPauseMs: 0, random: () => 0 },
    http: createHttp({ version: 'test', policy: loopbackPolicy }),
    ...{ keyring: openKeyring, longReads: sameThread() },
  })
}
