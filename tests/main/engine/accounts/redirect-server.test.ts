import { expect, test } from 'vitest'
import { startRedirectServer } from '../../../../src/main/engine/accounts/redirect-server'

test('the browser comes back to the port that was registered, and a taken one is no crash', async () => {
  const first = await startRedirectServer('state-1', 'Done.')
  const port = Number(new URL(first.uri).port)
  await expect(startRedirectServer('state-2', 'Done.', port)).rejects.toMatchObject({ kind: 'unreachable' })
  first.close()
  const second = await startRedirectServer('state-3', 'Done.', port)
  expect(second.uri).toBe(`http://127.0.0.1:${port}/signed-in`)
  second.close()
})
