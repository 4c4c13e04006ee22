// How English, Spanish and Romanian name days and times; folded to lower case without diacritics.

const hour = 60
const day = 24 * hour

/** In minutes. */
export const unitWords = numbered({
  1: 'm min mins minute minutes minuto minutos minut minute',
  [hour]: 'h hr hrs hour hours hora horas ora ore',
  [day]: 'd day days dia dias zi zile',
  [7 * day]: 'w week weeks semana semanas saptamana saptamani',
  [30 * day]: 'month months mes meses luna luni',
})

export const amountWords = numbered({
  1: 'a an one un una uno o',
  2: 'two dos doi doua',
  3: 'three tres trei',
  4: 'four cuatro patru',
  5: 'five cinco cinci',
  6: 'six seis sase',
  10: 'ten diez zece',
})

/** Days from today. */
export const dayWords = numbered({
  0: 'today hoy azi astazi tonight',
  1: 'tomorrow manana maine',
  2: 'poimaine overmorrow',
})

/** Sunday is 0. */
export const weekdayWords = numbered({
  1: 'mon monday lun lunes luni',
  2: 'tue tuesday mar martes marti',
  3: 'wed wednesday mie miercoles miercuri',
  4: 'thu thursday jue jueves joi',
  5: 'fri friday vie viernes vineri',
  6: 'sat saturday sab sabado sambata',
  0: 'sun sunday dom domingo duminica',
})

/** January is 0. */
export const monthWords = numbered({
  0: 'january jan enero ene ianuarie ian',
  1: 'february feb febrero februarie',
  2: 'march marzo martie',
  3: 'april apr abril abr aprilie',
  4: 'may mayo mai',
  5: 'june jun junio iunie iun',
  6: 'july jul julio iulie iul',
  7: 'august aug agosto ago',
  8: 'september sep sept septiembre septembrie',
  9: 'october oct octubre octombrie',
  10: 'november nov noviembre noiembrie noi',
  11: 'december dec diciembre dic decembrie',
})

/** In minutes since midnight. */
export const partsOfDay = numbered({
  [9 * hour]: 'morning dimineata',
  [12 * hour]: 'noon mediodia pranz',
  [15 * hour]: 'afternoon tarde',
  [18 * hour]: 'evening seara tonight',
})

function numbered(lists: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([value, words]) =>
      words.split(' ').map((word) => [word, Number(value)] as const),
    ),
  )
}
