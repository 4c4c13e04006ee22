import { fillTemplate, variablesOf } from '@shared/text/templates/fill-template'
import { describe, expect, test } from 'vitest'

describe('a template', () => {
  test.each([
    ['Hola, {name}:', { name: 'Noa' }, 'Hola, Noa:'],
    ['Hi {first_name|there}', { first_name: null }, 'Hi there'],
    ['Hi {first_name|there}', { first_name: 'Owen' }, 'Hi Owen'],
    ['{name|}!', {}, '!'],
    ['Pedido {order}', {}, 'Pedido {order}'],
    ['{name} {name}', { name: '{name}' }, '{name} {name}'],
    ['{Name} { name } {}', { name: 'x' }, '{Name} { name } {}'],
  ])('%j with %j reads %j', (text, values, filled) => {
    expect(fillTemplate(text, values as Record<string, string | null>)).toBe(filled)
  })
  test('names each of its variables once', () => {
    expect(variablesOf('{name|you}, {client} {name}')).toEqual(['name', 'client'])
  })
  test('of a hundred thousand braces takes no longer than its length', () => {
    expect(fillTemplate('{'.repeat(100_000), {})).toHaveLength(100_000)
  })
})
