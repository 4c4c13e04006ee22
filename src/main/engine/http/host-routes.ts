import { HttpError } from '../connectors/http'
import { routesIn, type Route } from './route'

/** The system's proxies, which the shell knows on the other side of the process's border: asks it and waits for its answer. */
export class HostRoutes {
  private readonly waiting = new Map<number, (answer: string | null) => void>()
  private lastAsked = 0

  constructor(private readonly ask: (id: number, url: string) => void) {}

  /** The rules of a network see the host and never the path, which may hold keys. */
  async to({ origin }: URL): Promise<Route[]> {
    const id = (this.lastAsked += 1)
    const answer = await new Promise<string | null>((resolve) => {
      this.waiting.set(id, resolve)
      this.ask(id, `${origin}/`)
    })
    if (answer === null) throw new HttpError('proxy-away', { code: 'unknown' })
    return routesIn(answer)
  }

  hear(id: number, answer: string | null): void {
    this.waiting.get(id)?.(answer)
    this.waiting.delete(id)
  }
}
