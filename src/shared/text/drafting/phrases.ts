export const draftLangs = ['en', 'es', 'ro'] as const
export type DraftLang = (typeof draftLangs)[number]

interface Phrases {
  greeting: (name: string) => string
  greetingNobody: string
  sorry: (topic: string | null) => string
  thanks: (topic: string | null) => string
  offer: (offer: string) => string
  step: string
  answer: string
  onlooker: string
}

/** How an answer begins in each language: plain, on the customer's side, nothing promised that nobody has agreed to. */
export const phrases: Record<DraftLang, Phrases> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    greetingNobody: 'Hello,',
    sorry: (topic) =>
      topic
        ? `You are right, and we are sorry: something went wrong with ${topic}, and that was our mistake.`
        : 'You are right, and we are sorry: this was our mistake.',
    thanks: (topic) => (topic ? `Thank you for writing to us about ${topic}.` : 'Thank you for writing.'),
    offer: (offer) => `What we do now: ${offer}. {who} writes to you by {when}.`,
    step: '{who} looks into it and tells you by {when} what we do.',
    answer: '{answer}',
    onlooker: 'We will say here how it ended.',
  },
  es: {
    greeting: (name) => `Hola, ${name}:`,
    greetingNobody: 'Hola:',
    sorry: (topic) =>
      topic
        ? `Tiene razón y lo sentimos: algo falló con ${topic} y fue un error nuestro.`
        : 'Tiene razón y lo sentimos: fue un error nuestro.',
    thanks: (topic) => (topic ? `Gracias por escribirnos sobre ${topic}.` : 'Gracias por escribirnos.'),
    offer: (offer) => `Lo que hacemos ahora: ${offer}. {who} le escribe antes de {when}.`,
    step: '{who} lo revisa y le dice antes de {when} qué vamos a hacer.',
    answer: '{answer}',
    onlooker: 'Contaremos aquí cómo termina.',
  },
  ro: {
    greeting: (name) => `Bună ziua, ${name},`,
    greetingNobody: 'Bună ziua,',
    sorry: (topic) =>
      topic
        ? `Aveți dreptate și ne pare rău: ceva nu a mers cu ${topic} și a fost greșeala noastră.`
        : 'Aveți dreptate și ne pare rău: a fost greșeala noastră.',
    thanks: (topic) =>
      topic ? `Vă mulțumim că ne-ați scris despre ${topic}.` : 'Vă mulțumim că ne-ați scris.',
    offer: (offer) => `Ce facem acum: ${offer}. {who} vă scrie până {when}.`,
    step: '{who} verifică și vă spune până {when} ce facem.',
    answer: '{answer}',
    onlooker: 'Vom spune aici cum s-a încheiat.',
  },
}
