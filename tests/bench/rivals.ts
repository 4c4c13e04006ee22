import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A package that gives a text a number: below zero unhappy, above happy; null for a language that it does not know. */
export interface Rival {
  name: string
  score: (text: string, lang: string) => number | null | Promise<number | null>
}

type Weights = Record<string, number | null>

const languages: Record<string, string> = {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  fr: 'French',
  it: 'Italian',
  de: 'German',
}
const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** The packages that are compared, from a folder that they were installed in, each used as its own page says. */
export function loadRivals(folder: string): Rival[] {
  const load = createRequire(join(folder, 'package.json'))
  return [
    mlSentiment(load),
    sentiment(load),
    vader(load),
    natural(load),
    wink(load),
    nlpjs(load),
    afinn(load),
  ]
}

function mlSentiment(load: NodeJS.Require): Rival {
  const create = load('ml-sentiment') as (options: { lang: string }) => { classify: (text: string) => number }
  const known = new Map([
    ['en', create({ lang: 'en' })],
    ['de', create({ lang: 'de' })],
  ])
  return { name: 'ml-sentiment', score: (text, lang) => known.get(lang)?.classify(text) ?? null }
}

function sentiment(load: NodeJS.Require): Rival {
  const Sentiment = load('sentiment') as new () => { analyze: (text: string) => { score: number } }
  const analyzer = new Sentiment()
  return { name: 'sentiment', score: (text, lang) => (lang === 'en' ? analyzer.analyze(text).score : null) }
}

function vader(load: NodeJS.Require): Rival {
  const { SentimentIntensityAnalyzer } = load('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores: (text: string) => { compound: number } }
  }
  // Its authors cut at ±0.05.
  const cut = (compound: number) => (Math.abs(compound) < 0.05 ? 0 : compound)
  return {
    name: 'vader-sentiment',
    score: (text, lang) =>
      lang === 'en' ? cut(SentimentIntensityAnalyzer.polarity_scores(text).compound) : null,
  }
}

function natural(load: NodeJS.Require): Rival {
  const { SentimentAnalyzer } = load('natural/lib/natural/sentiment') as {
    SentimentAnalyzer: new (
      language: string,
      stemmer: null,
      vocabulary: string,
    ) => { getSentiment: (words: string[]) => number }
  }
  const vocabularies: Record<string, string> = {
    en: 'afinn',
    es: 'afinn',
    pt: 'afinn',
    fr: 'pattern',
    it: 'pattern',
    de: 'senticon',
  }
  const known = new Map(
    Object.entries(vocabularies).flatMap(([lang, vocabulary]) => {
      try {
        return [[lang, new SentimentAnalyzer(languages[lang] ?? '', null, vocabulary)] as const]
      } catch {
        // The package knows this vocabulary under another name in this version: it is compared without the language.
        return []
      }
    }),
  )
  return {
    name: 'natural',
    score: (text, lang) => {
      const found = words(text)
      return found.length === 0 ? 0 : (known.get(lang)?.getSentiment(found) ?? null)
    },
  }
}

function wink(load: NodeJS.Require): Rival {
  const analyze = load('wink-sentiment') as (text: string) => { score: number }
  return { name: 'wink-sentiment', score: (text, lang) => (lang === 'en' ? analyze(text).score : null) }
}

function nlpjs(load: NodeJS.Require): Rival {
  const { containerBootstrap } = load('@nlpjs/core') as {
    containerBootstrap: () => { use: (plugin: unknown) => void }
  }
  const { SentimentAnalyzer } = load('@nlpjs/sentiment') as {
    SentimentAnalyzer: new (settings: object) => {
      process: (input: { utterance: string; locale: string }) => Promise<{ sentiment: { score: number } }>
    }
  }
  const { LangAll } = load('@nlpjs/lang-all') as { LangAll: unknown }
  const container = containerBootstrap()
  container.use(LangAll)
  const analyzer = new SentimentAnalyzer({ container })
  return {
    name: '@nlpjs/sentiment',
    score: async (text, locale) =>
      locale === 'ro' ? null : (await analyzer.process({ utterance: text, locale })).sentiment.score,
  }
}

function afinn(load: NodeJS.Require): Rival {
  const lists = new Map(
    ['en', 'es', 'ro', 'de', 'pt', 'fr', 'it'].map((lang) => [
      lang,
      load(`afinn-165-multilingual/build/AFINN-${lang}.json`) as Weights,
    ]),
  )
  const score = (text: string, lang: string) =>
    words(text).reduce((sum, word) => sum + (lists.get(lang)?.[word] ?? 0), 0)
  return { name: 'afinn-165-multilingual', score }
}
