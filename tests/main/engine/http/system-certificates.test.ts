import { expect, test, vi } from 'vitest'
import { trustSystemCertificates } from '../../../../src/main/engine/http/system-certificates'

test('the authorities of the system are trusted beside those that the runtime brings along, each once', () => {
  let trusted: string[] = []
  const known = { default: ['a', 'b'], system: ['b', 'c'] }
  const certificates = {
    getCACertificates: (kind: 'default' | 'system') => known[kind],
    setDefaultCACertificates: (all: string[]) => (trusted = all),
  }
  expect(trustSystemCertificates(certificates)).toBe(true)
  expect(trusted).toEqual(['a', 'b', 'c'])
})

test('a runtime that cannot tell them goes on with its own', () => {
  expect(trustSystemCertificates({})).toBe(false)
})

test('a store that cannot be read is told, and stops nothing', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = () => {
    throw new Error('the store is broken')
  }
  const certificates = { getCACertificates: broken, setDefaultCACertificates: () => {} }
  expect(trustSystemCertificates(certificates)).toBe(false)
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})
