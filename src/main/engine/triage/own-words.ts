/** Words that turn the next few; without accents, since texts are folded before they are compared. */
export const negations: Record<string, readonly string[]> = {
  en: ['not', "don't", 'dont', "didn't", 'didnt', "doesn't", 'doesnt', "isn't", 'isnt', "wasn't", 'wasnt', "won't"].concat(
    ["can't", 'cant', 'cannot', 'never', 'nobody', 'without', "couldn't", "wouldn't"],
  ),
  es: ['no', 'nunca', 'jamas', 'ni', 'sin', 'tampoco', 'nadie'],
  ro: ['nu', 'n', 'niciodata', 'nici', 'fara', 'nimeni', 'nimic'],
  de: ['nicht', 'nein', 'kein', 'keine', 'keinen', 'nie', 'ohne'],
  pt: ['nao', 'nunca', 'nem', 'sem', 'ninguem'],
  fr: ['ne', 'pas', 'jamais', 'sans', 'aucun', 'personne'],
  it: ['non', 'mai', 'senza', 'nessuno', 'ne'],
}

/** What complaints and praise are made of and the translated lists lack or weigh wrongly. */
export const ownWords: Record<string, Record<string, number>> = {
  en: {
    refund: -2, unanswered: -2, waiting: -1, ignored: -3, rude: -3, unacceptable: -3, terrible: -3, awful: -3,
    scam: -4, ripoff: -4, overcharged: -3, faulty: -3, leaking: -2, defective: -3, unhelpful: -3, chargeback: -3,
    burning: -3, smell: -2, smoke: -2, leak: -2, broken: -2, disgrace: -3, shambles: -3, recommend: 2, punctual: 2, spotless: 3, flawless: 4, thanks: 2,
  },
  es: {
    favor: 0, buenos: 0, buenas: 0, quemado: -3, huele: -2, humo: -2, peligro: -3,
    excelente: 4, genial: 3, perfecto: 4, perfecta: 4, encantado: 3, encantada: 3, recomiendo: 3, recomendable: 3,
    amable: 3, amables: 3, atento: 2, atenta: 2, rapido: 2, rapida: 2, gracias: 2, puntual: 2, puntuales: 2,
    estupendo: 3, estupenda: 3, maravilla: 4, contento: 3, contenta: 3, impecable: 4, mejor: 2, buena: 2, bueno: 2,
    pesimo: -4, pesima: -4, horrible: -3, fatal: -3, malo: -3, mala: -3, peor: -3, estafa: -4, estafadores: -4,
    roto: -2, rota: -2, averiado: -2, averiada: -2, reclamacion: -3, reclamaciones: -3, denuncia: -3, denunciar: -3,
    queja: -2, esperando: -2, retraso: -2, tarde: -1, verguenza: -3, lamentable: -3, desastre: -3, timo: -4,
    devolucion: -1, reembolso: -1, harto: -3, harta: -3, cansado: -2, cansada: -2, decepcion: -3, enganado: -3,
    inaceptable: -3, nefasto: -4, nefasta: -4, cobraron: -1, suelto: -2, problema: -2, problemas: -2,
  },
  ro: {
    excelent: 4, excelenta: 4, minunat: 3, minunata: 3, perfect: 4, perfecta: 4, recomand: 3, multumesc: 2,
    multumit: 3, multumita: 3, amabil: 3, amabila: 3, amabili: 3, rapid: 2, rapida: 2, prompt: 2, promptitudine: 3,
    super: 3, bun: 2, buna: 0, stimata: 0, ars: -3, fum: -2, miroase: -2, pericol: -3, bine: 2, frumos: 2, fericit: 3, profesionisti: 3, impecabil: 4, felicitari: 3,
    groaznic: -3, ingrozitor: -3, prost: -3, proasta: -3, rau: -2, dezamagit: -3, dezamagita: -3, dezamagire: -3,
    teapa: -4, hotie: -4, escroci: -4, reclamatie: -3, plangere: -3, anpc: -3, stricat: -2, stricata: -2,
    defect: -2, defecta: -2, intarziere: -2, intarziat: -2, astept: -2, rambursare: -1, banii: -1, rusine: -3,
    inadmisibil: -3, bataie: -1, nesimtiti: -3, nepasare: -3, problema: -2, probleme: -2, scandalos: -3, mincinosi: -4,
  },
}

export const emojiWeights: Record<string, number> = {
  '😡': -4, '🤬': -4, '😠': -3, '😤': -3, '👎': -3, '😞': -2, '😢': -2, '😭': -2, '🤮': -4, '💩': -3, '🙄': -2,
  '😀': 2, '😃': 2, '😄': 2, '😊': 3, '😍': 4, '🥰': 4, '👍': 3, '👏': 3, '❤': 3, '💙': 3, '🙏': 1, '⭐': 2, '🎉': 3,
}
