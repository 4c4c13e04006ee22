/** Languages in which news is found, by their names in English. */
const codes =
  'af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh'.split(
    ' ',
  )
const names = new Intl.DisplayNames(['en'], { type: 'language' })
const known = new Map(codes.map((code) => [names.of(code)?.toLowerCase() ?? code, code]))

/** The code of a language that is called by its English name; null where nobody knows it. */
export function languageNamed(name: string): string | null {
  return known.get(name.trim().toLowerCase()) ?? null
}
