import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { forbiddenIn } from '../../scripts/checks/machine-traces.mjs'
import { commandsIn, controlFile, launcher } from '../../scripts/packaging/deb-files.mjs'

const run = (args, env = {}) =>
  execFileSync('sh', ['-s', '--', ...args], {
    input: launcher('echo', ['query', 'import']),
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  }).trim()

test('the launcher does without a display for a command, also behind an option, and only then', () => {
  expect(run(['query', 'a b'])).toBe('--ozone-platform=headless query a b')
  expect(run(['--data', 'd', 'import'])).toBe('--ozone-platform=headless --data d import')
  expect(run(['--data', 'd'])).toBe('--data d')
  expect(run(['query'], { DISPLAY: ':0' })).toBe('query')
})

test('the commands are read from the source', () => {
  expect(commandsIn("export const commands = ['client', 'export-client'] as const")).toEqual([
    'client',
    'export-client',
  ])
  expect(commandsIn('nothing of the kind')).toEqual([])
})

test('the description of the package has a first line and a longer text', () => {
  const text = controlFile({ name: 'a', version: '1', author: 'b', description: 'One: two.' }, 'amd64', 7)
  expect(text).toMatch(/^Description: One\n two\.\n$/m)
})

test('paths of a machine and names of registries are found, made-up homes are not', () => {
  // Put together here, or the check would find them in this very file.
  const path = ['', 'home', 'maria', 'x'].join('/')
  const registry = ['registry', 'npmjs', 'org'].join('.')
  expect(forbiddenIn(`one\n${path}\n${registry}`, []).map(({ line }) => line)).toEqual([2, 3])
  expect(forbiddenIn('/home/someone/x https://example.org/work/1', [])).toEqual([])
  expect(forbiddenIn('see /srv/checkout/src', ['/srv/checkout'])).toHaveLength(1)
})
