import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { proposalsFor } from '../../../../src/main/engine/persons/proposals'
import { caseClient, noon, type CaseClient, type WrittenMention } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`proposals-${(number += 1)}.db`))
})
afterEach(() => client.close())

const place = (name: string) => ({ extras: { place: { id: null, name } } })
const proposals = (mention: number) => proposalsFor(client.db, client.caseOf(mention) ?? 0)
const offered = (mention: number) =>
  proposals(mention).map(({ author, evidence }) => [author.platform, evidence.map(({ kind }) => kind).join()])

function both(one: Partial<WrittenMention>, other: Partial<WrittenMention>): number {
  client.write({ by: 'Other', on: 'x', at: noon, text: 'Still nothing.', ...other })
  return client.write({ by: 'Noa', at: noon + 1, text: 'Nothing yet.', ...one })
}

describe('who else this may be', () => {
  test.each([
    [
      'quotes the same order',
      { text: 'Order VB-20417 is late' },
      { text: 'vb-20417, where is it?' },
      'order',
    ],
    [
      'gives the same address',
      { text: 'noa.k@mail.example' },
      { text: 'Mail me: Noa.K@mail.example' },
      'mail',
    ],
    ['goes by the same handle', { handle: '@noa_k' }, { handle: 'Noa_K' }, 'handle'],
  ])('is offered where somebody %s', (_, one, other, kind) => {
    expect(offered(both(one, other))).toEqual([['x', kind]])
  })
  test('comes with the case that would join, and the likeliest comes first', () => {
    const text = 'Order VB-20417 came broken'
    const mention = both({ text: `${text}. noa.k@mail.example` }, { text })
    client.write({ by: 'Third', on: 'facebook', at: noon, text: `${text}, says noa.k@mail.example` })
    expect(offered(mention).map(([platform]) => platform)).toEqual(['facebook', 'x'])
    expect(proposals(mention)[1]?.case).not.toBeNull()
  })
  test('with a rare name is offered only where the place is the same as well', () => {
    const name = { by: 'Ana Peñalver' }
    expect(offered(both(name, { ...name, ...place('Logroño') }))).toEqual([])
    const mention = client.write({ ...name, on: 'facebook', at: noon + 2, ...place('Logroño') })
    expect(offered(mention)).toEqual([['x', 'name,place']])
  })
  test('is nobody where the name is a common one, with whatever accents', () => {
    const jose = { by: 'José García', ...place('Madrid') }
    for (let person = 0; person < 5; person += 1)
      client.write({ ...jose, on: 'x', handle: `@jose_${person}`, at: noon, text: `Tarde, ${person}` })
    expect(offered(client.write({ ...jose, at: noon, text: 'Nada' }))).toEqual([])
  })
  test('is nobody where only an address is shared that many write to', () => {
    for (let person = 0; person < 5; person += 1)
      client.write({
        by: `Person ${person}`,
        on: 'x',
        at: noon,
        text: `I wrote to info@velta.example, ${person}`,
      })
    expect(offered(client.write({ by: 'Noa', at: noon, text: 'info@velta.example never answers' }))).toEqual(
      [],
    )
  })
  test('is nobody where the case has no known person', () => {
    client.write({ by: 'Owen', on: 'x', at: noon, text: 'VB-20417' })
    expect(proposals(client.write({ by: null, at: noon, text: 'VB-20417' }))).toEqual([])
  })
})
