import { createFormatter, createTranslator } from 'use-intl/core'
import { catalogues } from '@shared/messages/words-in'
import type { Locale } from '@shared/model/client'
import { starterTopics } from '@shared/model/triage'
import { figureText, type FigureText } from '@shared/text/figure-text'
import { homeLocales } from '@shared/text/home-locale'
import type { Words } from '@shared/text/failure-text'

/** Words and figures of a report: those of its own language as it is written at home, whatever the computer's. */
export interface ReportLanguage {
  words: Words
  text: FigureText
  topic: (name: string) => string
}

export function reportLanguage(lang: Locale): ReportLanguage {
  const locale = homeLocales[lang]
  const words = createTranslator({
    ...{ locale, messages: catalogues[lang], timeZone: 'UTC' },
  }) as unknown as Words
  const format = createFormatter({ locale, timeZone: 'UTC' })
  const text = figureText(
    format,
    {
      share: (values) => words('analytics.share', values),
      points: (values) => words('analytics.points', values),
    },
    locale,
  )
  const isStarter = (name: string) => (starterTopics as readonly string[]).includes(name)
  return { words, text, topic: (name) => (isStarter(name) ? words(`topics.${name}`) : name) }
}
