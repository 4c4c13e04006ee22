import type { ChosenFile } from './shell'
import type { FailureValue } from '../model/failure'

/** What the preload offers to the page, and all that it offers. */
export interface Bridge {
  shell: (name: string, input: unknown) => Promise<unknown>
  /** Makes a dropped file known to the shell and gives its token; the page never sees a path. */
  offer: (file: unknown) => Promise<ChosenFile | null>
  /** Asks for a port to the engine; it comes as a window message on `portChannel`. */
  connect: () => Promise<void>
}
export const portChannel = 'atalaya:port'
export const commandChannel = 'atalaya:command'
export const placeChannel = 'atalaya:place'

/** Where the shell sends a page: to a screen of a client, and in its inbox to a case. */
export interface Place {
  client: string
  screen: 'inbox' | 'promises' | 'crisis'
  case: number | null
}

/** What comes with a port: why there is no workspace behind it, if so. */
export interface PortOffer {
  failure: FailureValue | null
}
