import { expect, test } from 'vitest'
import { findingsOf } from '../../../helpers/rule-table'

const google = { channel: { name: 'google' } }

test.each([
  ['en', 'I will call you on 07700 900 461 today.', 'phone'],
  ['es', 'Te llamo hoy al 612 345 678.', 'phone'],
  ['ro', 'Te sun azi la 0722 345 678.', 'phone'],
  ['es', 'Se lo envío a su correo petra.lindaraja@gmail.com.', 'mail'],
  ['es', 'Abonado en ES91 2100 0418 4502 0005 1332.', 'iban'],
  ['ro', 'Am virat banii în RO49AAAA1B31007593840000.', 'iban'],
  ['en', 'We refunded your card 4539 1488 0343 6467.', 'card'],
  ['en', 'We have refunded order 4471920.', 'order'],
  ['es', 'Su pedido n.º LB-21877 sale hoy.', 'order'],
  ['ro', 'V-am rambursat comanda nr. 4471920.', 'order'],
  ['en', 'It is delivered to 14 Larch Road on Friday.', 'address'],
  ['es', 'Se la entregamos en la calle Fresno 14.', 'address'],
  ['ro', 'O livrăm pe strada Frasinului nr. 14.', 'address'],
  ['es', 'El DNI 12345678Z ya está a salvo.', 'id'],
] as const)('%s: %s holds %3$s', (lang, reply, kind) => {
  const [finding] = findingsOf('private-data', lang, reply, google)
  expect(finding).toMatchObject({ state: 'stop', reason: { code: `private-data.${kind}` } })
  expect(findingsOf('private-data', lang, reply, { channel: { name: 'email' } })).toMatchObject([
    { state: 'pass' },
  ])
})

test.each([
  ['en', 'Call us on 020 7946 0991 or write to me at hello@shop.example.'],
  ['es', 'Venga a nuestra tienda de la calle Colón 14.'],
  ['ro', 'Scrieți-ne la salut@magazin.example.'],
  ['en', 'From 12.03.2027 to 14.03.2027 we refund 1,250,000 to 4,000,000 people.'],
  ['en', 'Your order of 2026 and your order from 12 March are fine.'],
] as const)('%s: %s may be shown', (lang, reply) => {
  expect(findingsOf('private-data', lang, reply, google)).toMatchObject([{ state: 'pass' }])
})

test("the client's own words are its own", () => {
  const own = { ...google, clientWords: ['961 234 567'] }
  expect(findingsOf('private-data', 'es', 'Teléfono 961 234 567', own)).toMatchObject([{ state: 'pass' }])
  expect(findingsOf('private-data', 'es', 'Teléfono 961 234 567', google)).toMatchObject([{ state: 'stop' }])
})
