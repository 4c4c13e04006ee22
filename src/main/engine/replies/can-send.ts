/** The connectors whose platforms take an answer from us; all others are copied and posted by hand. */
const sending: ReadonlySet<string> = new Set([])

export function canSendFor(connector: string): boolean {
  return sending.has(connector)
}
