import type { createFormatter } from 'use-intl/core'
import type { Share } from '../model/analytics'
import type { Period, StepName } from '../model/period'
import { dayMs, dayNumber } from './hours/local-days'

/** Below this a share says more than is known: both numbers are shown instead. */
export const fewest = 20

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const atUtc = { timeZone: 'UTC' } as const

type Format = ReturnType<typeof createFormatter>
/** The two phrases that figures need. */
interface FigureWords {
  share: (values: { count: number; of: number }) => string
  points: (values: { change: string }) => string
}

export type FigureText = ReturnType<typeof figureText>

/** Figures as they are written in a language: counts, shares with their n, changes with their sign, days and spans. */
export function figureText(format: Format, words: FigureWords, locale: string) {
  const count = (value: number) => format.number(value)
  const signed = (value: number, options = {}) =>
    format.number(value, { signDisplay: 'exceptZero', ...options })
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 })
  const share = ({ count: some, of }: Share) =>
    of >= fewest ? percent(some / of) : words.share({ count: some, of })
  const unit = (value: number, name: 'minute' | 'hour' | 'day', maximumFractionDigits: number) =>
    format.number(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits })
  const span = (ms: number) => {
    if (ms < 99.5 * minuteMs) return unit(Math.round(ms / minuteMs), 'minute', 0)
    return ms < 48 * hourMs
      ? unit(ms / hourMs, 'hour', ms < 10 * hourMs ? 1 : 0)
      : unit(ms / hourMs / 24, 'day', 1)
  }
  const date = (day: string) => dayNumber(day) * dayMs
  return {
    count,
    signed,
    percent,
    share,
    span,
    days: (value: number, unitDisplay: 'short' | 'narrow' = 'short') =>
      format.number(value, {
        ...{ style: 'unit', unit: 'day', unitDisplay, maximumFractionDigits: value < 10 ? 1 : 0 },
      }),
    /** So many a day. */
    rate: (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 }),
    /** "under 0.1 %", "3 %". */
    chance: (value: number) =>
      value < 0.001
        ? `< ${format.number(0.001, { style: 'percent', maximumFractionDigits: 1 })}`
        : format.number(value, { style: 'percent', maximumFractionDigits: value < 0.1 ? 1 : 0 }),
    /** Money to two figures: more would say more than is known. */
    money: (value: number, currency: string) =>
      format.number(value, {
        style: 'currency',
        currency,
        maximumSignificantDigits: 2,
        currencyDisplay: 'narrowSymbol',
      }),
    stars: (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** In per cent where there was enough to compare with, else the difference itself. */
    change: (now: number, before: number) =>
      before >= fewest
        ? signed((now - before) / before, { style: 'percent', maximumFractionDigits: 0 })
        : signed(now - before),
    /** Percentage points; empty where either side is too small to have a share. */
    points: (now: Share, before: Share) =>
      now.of >= fewest && before.of >= fewest
        ? words.points({
            change: signed((now.count / now.of - before.count / before.of) * 100, {
              maximumFractionDigits: 0,
            }),
          })
        : '',
    spanChange: (ms: number) =>
      Math.abs(ms) < minuteMs / 2 ? '±0' : `${ms > 0 ? '+' : '−'}${span(Math.abs(ms))}`,
    day: (day: string) => format.dateTime(date(day), { day: 'numeric', month: 'short', ...atUtc }),
    month: (day: string) => format.dateTime(date(day), { month: 'short', year: 'numeric', ...atUtc }),
    longMonth: (day: string) => format.dateTime(date(day), { month: 'long', year: 'numeric', ...atUtc }),
    range: ({ from, to }: Period) =>
      from === to
        ? format.dateTime(date(from), { day: 'numeric', month: 'long', year: 'numeric', ...atUtc })
        : format.dateTimeRange(date(from), date(to), {
            ...{ day: 'numeric', month: 'long', year: 'numeric', ...atUtc },
          }),
    /** Under a column. */
    step: (name: StepName, { from }: Period) =>
      name === 'month'
        ? format.dateTime(date(from), { month: 'short', year: 'numeric', ...atUtc })
        : format.dateTime(date(from), { day: 'numeric', month: 'short', ...atUtc }),
    language: (lang: string) => languageName(lang, locale),
    weekday: (weekday: number, width: 'short' | 'long' = 'short') =>
      // 1 January 2024 was a Monday.
      format.dateTime(Date.UTC(2024, 0, 1 + weekday), { weekday: width, ...atUtc }),
  }
}

function languageName(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}
