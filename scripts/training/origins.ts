/** Where the training texts come from and under which licence; named in the model card and in the notices of a package. */
export const origins: Record<string, { licence: string; from: string }> = {
  'own corpus': { licence: 'MIT (this repository)', from: 'resources/corpus' },
  'de-potts': {
    licence: 'MIT',
    from: 'PotTS, the Potsdam Twitter Sentiment corpus (WladimirSidorenko/PotTS)',
  },
  ...xed('de'),
  ...xed('en'),
  ...xed('es'),
  ...xed('fr'),
  ...xed('it'),
  ...xed('pt'),
  ...xed('ro'),
  ...vader('amazon'),
  ...vader('movie'),
  ...vader('nyt'),
  ...vader('tweets'),
  'ro-red1': {
    licence: 'MIT',
    from: 'REDv1, Romanian Emotions Dataset (Alegzandra/RED-Romanian-Emotions-Dataset)',
  },
  'ro-red2': {
    licence: 'MIT',
    from: 'REDv2, Romanian Emotions Dataset (Alegzandra/RED-Romanian-Emotions-Dataset)',
  },
  'ro-sart': { licence: 'CC0-1.0', from: 'SART (Alegzandra/KES-2023)' },
}

function xed(lang: string) {
  return {
    [`${lang}-xed`]: {
      licence: 'CC-BY-4.0',
      from: 'XED, a multilingual dataset for sentiment analysis (Helsinki-NLP/XED)',
    },
  }
}

function vader(part: string) {
  return { [`en-vader-${part}`]: { licence: 'MIT', from: 'VADER, human ratings (cjhutto/vaderSentiment)' } }
}
