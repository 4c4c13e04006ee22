import type { Locale } from '@shared/model/client'

interface Feed {
  name: string
  address: string
}

interface Spoken {
  /** A reply with something good and something to mend. */
  reply: string
  rule: string
  tag: string
  room: string
  promises: readonly [string, string, string]
  feeds: readonly [Feed, Feed]
}

/** What the pictures show as written by the user, in the language of the handbook. */
export const spoken: Record<Locale, Spoken> = {
  en: {
    reply:
      'You are right, and we are sorry: the part should have come with the lamp. Sorry if you felt ignored. ' +
      'Marta sends it tomorrow before noon and calls you when it has left.',
    rule: 'Late deliveries',
    tag: 'delivery',
    room: 'Courier strike',
    promises: ['We call you today before 2 pm', 'The refund is paid by Friday', 'Delivery within 24 hours'],
    feeds: [
      { name: 'A blog on kitchens', address: 'https://kitchens.example/feed' },
      { name: 'Consumer forum', address: 'https://forum.example/feed' },
    ],
  },
  es: {
    reply:
      'Tienes razón y lo sentimos: la pieza tenía que haber llegado con la lámpara. Lamento si te has sentido ' +
      'ignorado. Marta la envía mañana antes de las 12 y te llama cuando haya salido.',
    rule: 'Entregas tardías',
    tag: 'entrega',
    room: 'Huelga de mensajeros',
    promises: [
      'Te llamamos hoy antes de las 14 h',
      'Devolvemos el importe antes del viernes',
      'Entrega en 24 horas',
    ],
    feeds: [
      { name: 'Un blog de cocinas', address: 'https://kitchens.example/feed' },
      { name: 'Foro de consumo', address: 'https://forum.example/feed' },
    ],
  },
  ro: {
    reply:
      'Aveți dreptate și ne pare rău: piesa trebuia să vină odată cu lampa. Ne pare rău dacă v-ați simțit ' +
      'ignorat. Marta o trimite mâine înainte de ora 12 și vă sună când a plecat.',
    rule: 'Livrări întârziate',
    tag: 'livrare',
    room: 'Greva curierilor',
    promises: ['Vă sunăm azi înainte de ora 14', 'Banii ajung înapoi până vineri', 'Livrare în 24 de ore'],
    feeds: [
      { name: 'Un blog de bucătării', address: 'https://kitchens.example/feed' },
      { name: 'Forumul consumatorilor', address: 'https://forum.example/feed' },
    ],
  },
}
