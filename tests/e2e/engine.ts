import type { Page } from '@playwright/test'
import type { CallName, InputOf, OutputOf } from '@shared/contract'
import type { Bridge } from '@shared/contract/bridge'
import type { Outcome } from '@shared/model/failure'

/**
 * Says anything to the engine over a fresh port of the page, past the app's own client and its types. The app does not hear
 * of that port: it would take it for one to a new engine and give up what it is waiting for.
 */
export function askEngine(page: Page, name: unknown, input: unknown): Promise<Outcome<unknown>> {
  return page.evaluate(
    ({ name, input }) =>
      new Promise<Outcome<unknown>>((resolve) => {
        const id = `test ${crypto.randomUUID()}`
        const onOffer = (event: MessageEvent<{ channel?: unknown }>) => {
          const [port] = event.ports
          if (event.data.channel !== 'atalaya:port' || !port) return
          event.stopImmediatePropagation()
          window.removeEventListener('message', onOffer, true)
          port.addEventListener(
            'message',
            ({ data }: MessageEvent<{ id?: unknown; outcome?: Outcome<unknown> }>) => {
              if (data.id === id && data.outcome) resolve(data.outcome)
            },
          )
          port.start()
          port.postMessage({ id, name, input })
        }
        window.addEventListener('message', onOffer, true)
        void (window as unknown as { atalaya: Bridge }).atalaya.connect()
      }),
    { name, input },
  )
}

/** Sets something up or looks something up that the test is not about. */
export async function callEngine<Name extends CallName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const outcome = await askEngine(page, name, input)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`)
  return outcome.value as OutputOf<Name>
}
