import { writeFile } from 'node:fs/promises'
import iconv from 'iconv-lite'

/** A day in the first months of 2026, and a minute of it, that go on with the number of the row. */
function momentOf(row: number): string {
  const at = new Date(Date.UTC(2026, 0, 1) + (row % 200) * 86_400_000 + (row % 1440) * 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

export const ratingOf = (row: number) => 1 + (row % 5)

/** Rows that no import may take, each for a reason of its own. */
export const spoiltRows = {
  /** The day 31/02. */
  noSuchDay: 1000,
  /** The rating 6. */
  outOfScale: 2500,
  /** Neither text nor rating. */
  empty: 7777,
}

/**
 * What a Spanish shop's spreadsheet program saves: semicolons, Windows-1252, Spanish names of columns. The texts carry no
 * word of weight, so that the sentiment of each row is that of its stars. Row 1 is the newest row of the file.
 */
export async function writeSpanishExport(path: string, rows: number): Promise<void> {
  const lines = ['Número;Fecha;Cliente;Puntuación;Comentario;Tienda;Número de socio']
  for (let row = 1; row <= rows; row += 1) {
    const date = row === spoiltRows.noSuchDay ? '31/02/2026 10:00' : momentOf(row)
    const rating = row === spoiltRows.outOfScale ? '6' : ratingOf(row)
    const text = `«Señal ${row}»: el camión pasó a las 8 por la calle Ñandú; 20 €`
    const isEmpty = row === spoiltRows.empty
    lines.push(
      `${row};${date};Begoña ${row};${isEmpty ? '' : rating};${isEmpty ? '' : `"${text}"`};Logroño;S-${row}`,
    )
  }
  await writeFile(path, iconv.encode(`${lines.join('\r\n')}\r\n`, 'win1252'))
}

const comments = [
  'Llegó tarde y sin las patas de la mesa. Nadie contesta al teléfono.',
  'Montaje impecable, dos chicos muy amables. Repetiremos.',
  'Pedí la devolución hace un mes y sigo esperando el dinero.',
  '¿Abren el domingo por la tarde?',
  'El sofá es precioso, pero cojea desde el primer día.',
  'Me cambiaron la puerta rayada en tres días. Chapó.',
  'Tercera cita a la que no viene el transportista.',
]
const people = ['Begoña Ruiz', 'Iñaki Etxeberria', 'Marta Peñalver', 'Óscar Núñez', 'Lucía Gámez']

/** An export as one gets it from a reviews service, for the pictures. */
export async function writeReviewsExport(path: string, rows: number): Promise<void> {
  const ratings = [1, 5, 1, 3, 2, 5, 1]
  const lines = ['Fecha;Cliente;Canal;Puntuación;Comentario;Tienda']
  for (let row = 1; row <= rows; row += 1) {
    const date = row % 400 === 0 ? '31/02/2026' : momentOf(row)
    const cells = [
      date,
      people[row % people.length],
      row % 3 === 0 ? 'Trustpilot' : 'Google',
      row % 700 === 0 ? 6 : ratings[row % ratings.length],
      comments[row % comments.length],
      'Logroño',
    ]
    lines.push(cells.join(';'))
  }
  await writeFile(path, iconv.encode(`${lines.join('\r\n')}\r\n`, 'win1252'))
}

/** Plain rows, quick to make in any number. */
export async function writePlainExport(path: string, rows: number): Promise<void> {
  const lines = ['id,date,author,rating,text']
  for (let row = 1; row <= rows; row += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString()
    lines.push(
      `${row},${at},Person ${row % 3000},${ratingOf(row)},The lorry number ${row} passed the house at eight`,
    )
  }
  await writeFile(path, `${lines.join('\n')}\n`)
}

/** Who stands on the first page for an invented name, as a rank tool exports it: two complaints above the own page. */
export async function writeSearchPage(path: string, day: string): Promise<void> {
  const rows = [
    ['1', 'Lumbra reviews: avoid', 'https://gripes.example/lumbra', 'hostile'],
    ['2', 'Lumbra appliances in Bristol', 'https://towns.example/lumbra', 'neutral'],
    ['3', 'My Lumbra oven caught fire', 'https://forum.example/t/41', 'hostile'],
    ['4', 'Lumbra. Official site', 'https://lumbra.example/', 'own'],
    ['5', 'Lumbra opening hours', 'https://hours.example/lumbra', 'neutral'],
  ]
  const lines = rows.map((cells) => [day, 'lumbra', ...cells].join(','))
  await writeFile(path, ['date,query,rank,title,url,owner', ...lines].join('\n'))
}
