/** What people type for a face, by what it means. The longer ones first where one begins another. */
const glad = ":-) :) :')  =) :-D :D =D ;-D ;D xD XD :P :-P :p ;) ;-) :* :-* <3 ^^ ^_^ \\o/ (: 8-) :3 :-] :]"
const sad = ":-( :( :'( :'-( =( :-/ :/ :\\ :-\\ :-| :| D: >:( >:-( :-[ :[ -_- :S :-S ): </3 >.< T_T ;("

/** `glad` or `sad` by the folded form of the emoticon. */
export const emoticons: ReadonlyMap<string, 'glad' | 'sad'> = new Map([
  ...listed(glad).map((face) => [face, 'glad'] as const),
  ...listed(sad).map((face) => [face, 'sad'] as const),
])

/** At the place where it is asked: an emoticon, not within a word or an address. */
export const emoticon = new RegExp(
  `(?:${[...emoticons.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\d/])`,
  'uy',
)

function listed(faces: string): string[] {
  return [...new Set(faces.split(/\s+/).map((face) => face.toLowerCase()))]
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
