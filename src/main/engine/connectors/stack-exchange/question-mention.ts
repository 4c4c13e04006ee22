import { emptyMention, type IncomingAuthor, type IncomingMention } from '@shared/model/mention'
import { htmlText } from '../../text/html-text'
import { plainName, plainText } from '../../text/plain-text'
import { momentOfSeconds, webLink } from '../incoming-values'
import type { Question } from './schema'
import type { Site } from './site'

const maxText = 100_000

export function questionMention(question: Question, site: Site): IncomingMention {
  const { question_id: id, tags } = question
  const title = plainName(htmlText(question.title), 500)
  return {
    ...emptyMention(`${site.name}/${id}`, 'question', 'search'),
    url: webLink(question.link) ?? `https://${site.host}/q/${id}`,
    author: authorOf(question, site),
    title: title === '' ? null : title,
    text: plainText(htmlText(question.body ?? ''), maxText) || title,
    publishedAt: momentOfSeconds(question.creation_date),
    publishedPrecision: 'second',
    editedAt: momentOfSeconds(question.last_edit_date),
    counts: countsOf(question),
    raw: { format: 'stack-exchange-question', body: JSON.stringify(question) },
    details: { site: site.host, ...(tags && tags.length > 0 && { tags: tags.join(', ') }) },
  }
}

/** A score below zero tells how many more were against it than for it. */
function countsOf({ score, answer_count: replies, view_count: views }: Question): IncomingMention['counts'] {
  return {
    ...{ likes: score == null ? null : Math.max(0, score), shares: null },
    ...{ replies: replies ?? null, views: views ?? null },
    ...(score != null && score < 0 && { dislikes: -score }),
  }
}

function authorOf({ owner }: Question, site: Site): IncomingAuthor | null {
  const name = plainName(htmlText(owner?.display_name ?? ''))
  if (name === '') return null
  return {
    externalId: owner?.user_id == null ? null : `${site.name}/${owner.user_id}`,
    ...{ name, handle: null, url: webLink(owner?.link), followers: null, isOwner: false },
  }
}
