import { expect, test } from 'vitest'
import { HostRoutes } from '../../../../src/main/engine/http/host-routes'

test('the shell is asked for each address anew, by its host alone, and answers in any order', async () => {
  const asked: [number, string][] = []
  const routes = new HostRoutes((id, url) => asked.push([id, url]))
  const first = routes.to(new URL('https://api.example/v1?key=secret'))
  const second = routes.to(new URL('http://feed.example:8080/a'))
  expect(asked).toEqual([
    [1, 'https://api.example/'],
    [2, 'http://feed.example:8080/'],
  ])
  routes.hear(2, 'PROXY office:3128; DIRECT')
  routes.hear(1, 'DIRECT')
  expect(await first).toEqual([{ kind: 'direct' }])
  expect(await second).toEqual([{ kind: 'proxy', proxy: new URL('http://office:3128') }, { kind: 'direct' }])
})

test('a system that cannot say its proxies is not taken for one without any', async () => {
  const routes = new HostRoutes(() => {})
  const asked = routes.to(new URL('http://feed.example/'))
  routes.hear(1, null)
  await expect(asked).rejects.toMatchObject({ kind: 'proxy-away' })
})
