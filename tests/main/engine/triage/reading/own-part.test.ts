import { describe, expect, test } from 'vitest'
import { ownPart } from '../../../../../src/main/engine/triage/reading/own-part'

describe('what its author did not write in a text', () => {
  test.each([
    ['quoted lines', 'Yes.\n> Is it broken?\n> Really?', 'Yes.'],
    ['an answered mail in English', 'Fine.\nOn Tue, 4 Nov 2025 at 10:00, Ana wrote:\nBroken!', 'Fine.'],
    ['in Spanish', 'Vale.\nEl mar, 4 nov 2025, Ana escribió:\n¡Roto!', 'Vale.'],
    ['in Romanian', 'Bine.\nPe mar., 4 nov. 2025, Ana a scris:\nStricat!', 'Bine.'],
    ['in German', 'Gut.\nAm Di., 4. Nov. 2025 schrieb Ana Pop:\nKaputt!', 'Gut.'],
    ['in French', 'Bien.\nLe mar. 4 nov. 2025, Ana a écrit :\nCassé !', 'Bien.'],
    ['in Italian', 'Bene.\nIl giorno mar 4 nov 2025 Ana ha scritto:\nRotto!', 'Bene.'],
    ['in Portuguese', 'Bem.\nEm ter., 4 de nov. de 2025, Ana escreveu:\nQuebrado!', 'Bem.'],
    ['a signature', 'Thanks.\n-- \nAna Pop\nHead of complaints', 'Thanks.'],
    ['the telephone it was sent from', 'Gracias.\nEnviado desde mi móvil', 'Gracias.'],
  ])('is blanked: %s', (_, text, own) => {
    expect(ownPart(text).trim()).toBe(own)
    expect(ownPart(text)).toHaveLength(text.length)
  })
  test('is left where nothing else is there, and in a text of one line', () => {
    expect(ownPart('> Only this\n> and that')).toBe('> Only this\n> and that')
    expect(ownPart('> one line')).toBe('> one line')
  })
})
