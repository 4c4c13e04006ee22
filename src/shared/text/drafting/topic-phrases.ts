import type { StarterTopic } from '../../model/triage'
import type { DraftLang } from './phrases'

/** A topic as it stands in a sentence; in English after "with", in Spanish after "con", in Romanian after "cu". */
const topics: Record<DraftLang, Record<StarterTopic, string>> = {
  en: {
    ...{
      delivery: 'the delivery',
      billing: 'the invoice',
      staff: 'how you were treated',
      quality: 'the quality',
    },
    ...{ waiting: 'the wait', refund: 'the refund', safety: 'safety', app: 'the app', price: 'the price' },
    ...{ cleanliness: 'the cleanliness', booking: 'the booking', support: 'reaching us' },
    ...{
      availability: 'the availability',
      warranty: 'the warranty',
      privacy: 'your data',
      advertising: 'our advertising',
    },
  },
  es: {
    ...{ delivery: 'la entrega', billing: 'la factura', staff: 'el trato', quality: 'la calidad' },
    ...{
      waiting: 'la espera',
      refund: 'el reembolso',
      safety: 'la seguridad',
      app: 'la aplicación',
      price: 'el precio',
    },
    ...{ cleanliness: 'la limpieza', booking: 'la reserva', support: 'la atención' },
    ...{
      availability: 'la disponibilidad',
      warranty: 'la garantía',
      privacy: 'sus datos',
      advertising: 'nuestra publicidad',
    },
  },
  ro: {
    ...{
      delivery: 'livrarea',
      billing: 'factura',
      staff: 'felul în care ați fost tratat',
      quality: 'calitatea',
    },
    ...{
      waiting: 'așteptarea',
      refund: 'rambursarea',
      safety: 'siguranța',
      app: 'aplicația',
      price: 'prețul',
    },
    ...{ cleanliness: 'curățenia', booking: 'rezervarea', support: 'legătura cu noi' },
    ...{
      availability: 'disponibilitatea',
      warranty: 'garanția',
      privacy: 'datele dumneavoastră',
      advertising: 'reclama noastră',
    },
  },
}

/** Null for a topic of the client's own, whose place in a sentence nobody knows. */
export function topicPhrase(topic: string, lang: DraftLang): string | null {
  return (topics[lang] as Record<string, string | undefined>)[topic] ?? null
}
