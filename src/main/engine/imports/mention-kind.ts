import { mentionKinds, type MentionKind } from '@shared/model/mention'
import { nameKey } from '../text/name-key'

const words: Readonly<Record<string, MentionKind>> = {
  ...{ resena: 'review', recenzie: 'review', opinion: 'review', opinie: 'review', valoracion: 'rating' },
  ...{ comentario: 'comment', comentariu: 'comment', pregunta: 'question', intrebare: 'question' },
  ...{ respuesta: 'answer', raspuns: 'answer', mensaje: 'message', mesaj: 'message', dm: 'message' },
  ...{ correo: 'email', mail: 'email', articulo: 'article', articol: 'article', noticia: 'article' },
  ...{ tweet: 'post', status: 'post', publicacion: 'post', postare: 'post', pagina: 'page' },
  ...{
    serp: 'serp_hit',
    searchresult: 'serp_hit',
    resultadodebusqueda: 'serp_hit',
    rezultatdecautare: 'serp_hit',
  },
}

/** The kind that a word in a file means; null when it is no known one. */
export function mentionKindOf(value: string): MentionKind | null {
  const key = nameKey(value)
  return (
    mentionKinds.find((kind) => nameKey(kind) === key) ??
    (Object.hasOwn(words, key) ? (words[key] ?? null) : null)
  )
}
