import type { ReviewLang } from '../../model/review'

/** The words of dates in one language, folded as the tokenizer folds. */
export interface DateWords {
  /** Days from today. */
  days: ReadonlyMap<string, number>
  /** 0 is Sunday. */
  weekdays: ReadonlyMap<string, number>
  /** 1 to 12. */
  months: ReadonlyMap<string, number>
  units: ReadonlyMap<string, SpanUnit>
  numbers: ReadonlyMap<string, number>
  /** A part of a day → the hour at which it ends. */
  dayParts: ReadonlyMap<string, number>
  /** Before a span that lies ahead: "within 24 hours". */
  ahead: ReadonlySet<string>
  /** Before an hour: "at 5", "las 5", "ora 5". */
  atHour: ReadonlySet<string>
  /** "before Friday": not on Friday. */
  before: ReadonlySet<string>
  /** Beside a weekday or week: what is meant lies behind. */
  past: ReadonlySet<string>
  /** Beside a weekday or week: the one after this. */
  next: ReadonlySet<string>
  /** Before a day: from then on, so no deadline. */
  starts: ReadonlySet<string>
  /** Beside "week" or "month": the one that runs. */
  current: ReadonlySet<string>
  /** What may stand between a day and its month. */
  joints: ReadonlySet<string>
  working: ReadonlySet<string>
  /** "right now". */
  now: readonly string[]
}

export type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month'

const set = (words: string) => new Set(words.split(' '))
const map = <T>(entries: Record<string, T>) =>
  new Map(
    Object.entries(entries).flatMap(([words, value]) =>
      words.split(' ').map((word) => [word, value] as const),
    ),
  )
const ordered = (lists: string, from = 0) =>
  new Map(
    lists.split(',').flatMap((words, at) =>
      words
        .trim()
        .split(' ')
        .map((word) => [word, at + from] as const),
    ),
  )

const en: DateWords = {
  days: map({ today: 0, tonight: 0, tomorrow: 1 }),
  weekdays: ordered('sunday,monday,tuesday,wednesday,thursday,friday,saturday'),
  months: ordered(
    'january jan,february feb,march,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec',
    1,
  ),
  units: map<SpanUnit>({
    'minute minutes': 'minute',
    'hour hours hrs': 'hour',
    'day days': 'day',
    'week weeks': 'week',
    'month months': 'month',
  }),
  numbers: ordered('zero,one a an,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'),
  dayParts: map({
    morning: 12,
    noon: 12,
    midday: 12,
    lunchtime: 13,
    afternoon: 18,
    evening: 21,
    tonight: 23,
    midnight: 24,
  }),
  ahead: set('in within under next inside'),
  atHour: set('at before by until till after around from'),
  before: set('before'),
  past: set('last past previous'),
  next: set('next following'),
  starts: set('from since starting'),
  current: set('this the'),
  joints: set('of st nd rd th the'),
  working: set('working business'),
  now: ['right_now', 'straight_away', 'right_away'],
}
const es: DateWords = {
  days: map({ hoy: 0, manana: 1 }),
  weekdays: ordered('domingo,lunes,martes,miercoles,jueves,viernes,sabado'),
  months: ordered(
    'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre setiembre,octubre,noviembre,diciembre',
    1,
  ),
  units: map<SpanUnit>({
    'minuto minutos': 'minute',
    'hora horas': 'hour',
    'dia dias': 'day',
    'semana semanas': 'week',
    'mes meses': 'month',
  }),
  numbers: ordered('cero,un una uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce'),
  dayParts: map({ mediodia: 14, tarde: 20, noche: 23 }),
  ahead: set('en dentro menos plazo proximas proximos maximo'),
  atHour: set('las la'),
  before: set('antes'),
  past: set('pasado pasada anterior ultimos ultimas ultimo ultima'),
  next: set('proximo proxima viene siguiente entrante'),
  starts: set('desde partir'),
  current: set('esta este'),
  joints: set('de'),
  working: set('habiles laborables laborales'),
  now: ['ahora_mismo'],
}
const ro: DateWords = {
  days: map({ 'azi astazi diseara': 0, maine: 1, poimaine: 2 }),
  weekdays: ordered('duminica,luni,marti,miercuri,joi,vineri,sambata'),
  months: ordered(
    'ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie',
    1,
  ),
  units: map<SpanUnit>({
    'minut minute': 'minute',
    'ora ore': 'hour',
    'zi zile': 'day',
    'saptamana saptamani': 'week',
    'luna luni': 'month',
  }),
  numbers: ordered(
    'zero,o un una unu,doua doi,trei,patru,cinci,sase,sapte,opt,noua,zece,unsprezece,doisprezece',
  ),
  dayParts: map({ dimineata: 12, pranz: 13, pranzului: 13, amiaza: 18, seara: 22, diseara: 22 }),
  ahead: set('in termen maximum maxim mult peste urmatoarele'),
  atHour: set('ora orele'),
  before: set('inainte'),
  past: set('trecut trecuta ultimele ultimii ultima'),
  next: set('viitor viitoare urmatoare urmatoarea'),
  starts: set('incepand din'),
  current: set('aceasta asta acesta'),
  joints: set('de'),
  working: set('lucratoare'),
  now: ['chiar_acum'],
}

export const dateWords: Record<ReviewLang, DateWords> = { en, es, ro }
