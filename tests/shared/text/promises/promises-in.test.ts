import { expect, test } from 'vitest'
import type { ReviewLang } from '@shared/model/review'
import { promisesIn } from '@shared/text/promises/promises-in'

/** A Wednesday at noon in Madrid. */
const now = Date.UTC(2026, 10, 25, 11, 0)
const madrid = 'Europe/Madrid'
const dueOf = (lang: ReviewLang, text: string, timeZone = madrid) => {
  const [promise] = promisesIn(text, lang, now, timeZone)
  return promise?.due ? new Date(promise.due.at).toISOString().slice(0, 16) : promise && 'open'
}

test.each<[ReviewLang, string, string | undefined]>([
  ['en', 'We will call you tomorrow.', '2026-11-26T22:59'],
  ['en', 'Luis will call you tomorrow before noon.', '2026-11-26T11:00'],
  ['en', 'I will refund you by Friday.', '2026-11-27T22:59'],
  ['en', 'We will send it before Friday.', '2026-11-26T22:59'],
  ['en', 'We will ring you by 5 pm.', '2026-11-25T16:00'],
  ['en', 'We will ring you by 9 am.', '2026-11-26T08:00'],
  ['en', 'We will reply within 24 hours.', '2026-11-26T11:00'],
  ['en', 'We will refund you within 3 working days.', '2026-11-30T22:59'],
  ['en', 'I will send it on 3rd December.', '2026-12-03T22:59'],
  ['en', 'We will fix it by the end of the week.', '2026-11-29T22:59'],
  ['en', 'We will call you.', 'open'],
  ['en', 'We will not call you.', undefined],
  ['en', 'If you write to us, we will help.', undefined],
  ['es', 'Le devolvemos el importe antes del viernes.', '2026-11-26T22:59'],
  ['es', 'Te llamo mañana antes de las 12.', '2026-11-26T11:00'],
  ['es', 'Le llamaremos el próximo lunes a las 17:30.', '2026-11-30T16:30'],
  ['es', 'Se lo enviaremos en un plazo de 2 días hábiles.', '2026-11-27T22:59'],
  ['es', 'Lo cambiaremos el 12 de enero.', '2027-01-12T22:59'],
  ['es', 'Te llamaremos pasado mañana.', '2026-11-27T22:59'],
  ['es', 'Te llamaremos pronto.', 'open'],
  ['ro', 'Vă sunăm mâine.', '2026-11-26T22:59'],
  ['ro', 'Vă sunăm mâine până la 12.', '2026-11-26T11:00'],
  ['ro', 'Vă vom trimite piesa luni.', '2026-11-30T22:59'],
  ['ro', 'Vă răspundem în 24 de ore.', '2026-11-26T11:00'],
  ['ro', 'O să vă returnăm banii până la sfârșitul lunii.', '2026-11-30T22:59'],
  ['ro', 'Vă vom suna poimâine la ora 10.', '2026-11-27T09:00'],
  ['ro', 'O să vă sunăm.', 'open'],
])('%s: %s', (lang, text, due) => {
  expect(dueOf(lang, text)).toBe(due)
})

test('days end by the clocks of the zone', () => {
  expect(dueOf('en', 'We will call you today.', 'America/Bogota')).toBe('2026-11-26T04:59')
  expect(dueOf('ro', 'Vă sunăm azi.', 'Europe/Bucharest')).toBe('2026-11-25T21:59')
})

test('who has promised is told, and where it stands', () => {
  const text = 'Sorry, Ana. Then Luis will call you tomorrow. I will refund you today. Someone will write.'
  const promises = promisesIn(text, 'en', now, madrid)
  expect(promises.map(({ who }) => who)).toEqual([
    { kind: 'named', name: 'Luis' },
    { kind: 'writer' },
    { kind: 'nobody' },
  ])
  expect(promises.map(({ span }) => text.slice(...span))).toEqual([
    'will call you tomorrow',
    'will refund you today',
    'Someone will',
  ])
})

test.each<[ReviewLang, string, string | null]>([
  ['en', 'Marta will call you tomorrow.', 'Marta'],
  ['en', 'Tomorrow we will call you.', null],
  ['en', 'They will call you tomorrow.', null],
  ['en', 'This will be ready on Friday.', null],
  ['es', 'Marta te llama mañana antes de las 12.', 'Marta'],
  ['es', 'Marta te llamará mañana.', 'Marta'],
  ['es', 'Mañana te llamamos.', null],
  ['es', 'Hoy te llama el técnico.', null],
  ['es', 'Luego te llamamos mañana.', null],
  ['ro', 'Marta vă sună mâine.', 'Marta'],
  ['ro', 'Mâine vă sunăm.', null],
  ['ro', 'Imediat vă sunăm, azi.', null],
])('%s: “%s” is promised by name or by the business', (lang, text, name) => {
  const [promise] = promisesIn(text, lang, now, madrid)
  expect(promise?.who).toEqual(name === null ? { kind: 'business' } : { kind: 'named', name })
})

test.each<[ReviewLang, string, string[]]>([
  [
    'es',
    'Te llamo mañana antes de las 12 y te devolvemos el importe el viernes.',
    ['2026-11-26T11:00', '2026-11-27T22:59'],
  ],
  [
    'es',
    'Mañana te llamamos y el viernes te devolvemos el importe.',
    ['2026-11-26T22:59', '2026-11-27T22:59'],
  ],
  ['es', 'Te llamamos y te devolvemos el importe mañana.', ['2026-11-26T22:59', '2026-11-26T22:59']],
  [
    'en',
    'We will call you tomorrow and we will refund you by Friday.',
    ['2026-11-26T22:59', '2026-11-27T22:59'],
  ],
  ['ro', 'Vă sunăm mâine și vă returnăm banii vineri.', ['2026-11-26T22:59', '2026-11-27T22:59']],
])('%s: each promise of “%s” has its own date', (lang, text, dues) => {
  const promises = promisesIn(text, lang, now, madrid)
  expect(promises.map(({ due }) => due && new Date(due.at).toISOString().slice(0, 16))).toEqual(dues)
})
