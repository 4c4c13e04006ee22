import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sameThread } from '../../src/main/engine/long-reads/long-reads'
import { openEngine, type Engine, type EngineOptions } from '../../src/main/engine/engine'
import { createHttp } from '../../src/main/engine/http/create-http'
import { loopbackPolicy } from './loopback-policy'

export interface TestEngine {
  engine: Engine
  folder: string
  /** Closes the engine and removes its folder. */
  close: () => Promise<void>
}

/** A real engine on a folder of its own; without an `http` it may ask servers on this computer. */
export async function openTestEngine(
  options: Partial<Pick<EngineOptions, 'now' | 'http' | 'judgePlaces' | 'keyring' | 'drawPages'>> = {},
): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-engine-'))
  const http = options.http ?? createHttp({ version: 'test', policy: loopbackPolicy })
  const engine = await openEngine({
    ...{ dataFolder: folder, version: 'test', hostPauseMs: 0, random: () => 0, longReads: sameThread() },
    ...options,
    http,
  })
  return {
    engine,
    folder,
    async close() {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
