import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../../../src/main/engine/imports/guess-columns'
import { openRows } from '../../../../src/main/engine/imports/readers/read-rows'
import { fileFolder, sharedData } from '../../../helpers/import-files'

const file = fileFolder()

async function guessOf(name: string, content: Uint8Array): Promise<Record<string, string>> {
  const rows = await openRows(file(name, content), 'csv')
  const samples: Record<string, string[]> = {}
  let taken = 0
  for await (const item of rows.items) {
    if ('rejected' in item) continue
    for (const [column, value] of Object.entries(item.row.cells)) (samples[column] ??= []).push(value)
    taken += 1
    if (taken >= 200) break
  }
  return guessColumns(rows.columns, samples)
}

describe('columns are recognised', () => {
  test('in the Trustpilot export, however it spells them', () => {
    const columns =
      'Domain URL,Webshop Name,Review ID,Review Created (UTC),Review Consumer User Id,Review Username,Review Title,' +
      'Review Content,Review Stars,Source Of Review,Reference Id,Location Name,Business Reply Date (UTC)'
    expect(guessColumns(columns.split(','), {})).toMatchObject({
      'Review ID': 'externalId',
      'Review Created (UTC)': 'publishedAt',
      'Review Username': 'author',
      'Review Consumer User Id': 'authorId',
      'Review Title': 'title',
      'Review Content': 'text',
      'Review Stars': 'rating',
      'Source Of Review': 'channel',
      'Reference Id': 'detail',
      'Business Reply Date (UTC)': 'ownerRepliedAt',
    })
  })
  test('in the export of the Play Console', () => {
    const columns =
      'Package Name,App Version Code,App Version Name,Reviewer Language,Device,Review Submit Date and Time,' +
      'Review Submit Millis Since Epoch,Review Last Update Date and Time,Star Rating,Review Title,Review Text,' +
      'Developer Reply Date and Time,Developer Reply Text,Review Link'
    expect(guessColumns(columns.split(','), {})).toMatchObject({
      'Reviewer Language': 'lang',
      'Review Submit Date and Time': 'publishedAt',
      'Star Rating': 'rating',
      'Review Text': 'text',
      'Review Title': 'title',
      'Developer Reply Text': 'ownerReply',
      'Developer Reply Date and Time': 'ownerRepliedAt',
      'Review Link': 'url',
      'App Version Name': 'detail',
    })
  })
  test('in Spanish, Romanian and German, without case and accents', () => {
    expect(guessColumns(['FECHA', 'Comentario', 'Valoracion', 'Cliente', 'Canal'], {})).toEqual({
      ...{
        FECHA: 'publishedAt',
        Comentario: 'text',
        Valoracion: 'rating',
        Cliente: 'author',
        Canal: 'channel',
      },
    })
    expect(guessColumns(['Data', 'Opinie', 'Notă', 'Nume'], {})).toEqual({
      ...{ Data: 'publishedAt', Opinie: 'text', Notă: 'rating', Nume: 'author' },
    })
    expect(guessColumns(['Datum', 'Nachricht', 'Sterne'], {})).toEqual({
      ...{ Datum: 'publishedAt', Nachricht: 'text', Sterne: 'rating' },
    })
  })
  test('in the airline tweets', async ({ skip }) => {
    const data = sharedData('airline-tweets.csv.gz')
    if (data === null) return skip('the shared data folder is not beside this repository')
    expect(await guessOf('airline.csv', data)).toEqual({
      tweet_id: 'externalId',
      brand: 'detail',
      author: 'author',
      created_at: 'publishedAt',
      text: 'text',
      retweet_count: 'shares',
    })
  })
  test('in the threads of brands', async ({ skip }) => {
    const data = sharedData('brand-reply-threads.csv.gz')
    if (data === null) return skip('the shared data folder is not beside this repository')
    expect(await guessOf('threads.csv', data)).toEqual({
      message_id: 'externalId',
      source: 'channel',
      lang: 'lang',
      brand: 'detail',
      direction: 'detail',
      author: 'author',
      created_at: 'publishedAt',
      text: 'text',
      in_reply_to: 'parentId',
      rating: 'rating',
    })
  })
})

describe('names are checked against values', () => {
  test('a column "date" full of names is no date', () => {
    expect(guessColumns(['date', 'text'], { date: ['Ana', 'Ion'], text: ['It broke.'] })).toEqual({
      text: 'text',
    })
  })
  test('a column "comment" that counts comments is no text', () => {
    expect(guessColumns(['comment', 'body'], { comment: ['3', '7'], body: ['No answer.'] })).toEqual({
      body: 'text',
    })
  })
  test('no field but a detail is given twice', () => {
    const guess = Object.values(
      guessColumns(['id', 'review id', 'date', 'created at', 'brand', 'product'], {}),
    )
    expect(guess.filter((field) => field !== 'detail')).toHaveLength(2)
    expect(guess.filter((field) => field === 'detail')).toHaveLength(2)
  })
  test('without known names the prose is the text and the days are the date', () => {
    const samples = {
      foo: ['x1', 'x2'],
      bar: ['2026-03-02', '2026-03-03'],
      baz: ['They never answered my call.', 'ok then'],
    }
    expect(guessColumns(['foo', 'bar', 'baz'], samples)).toEqual({ bar: 'publishedAt', baz: 'text' })
  })
})

test('an export of ranks: what has no column of its own is kept beside it, and the title is the text', () => {
  const columns = ['date', 'query', 'rank', 'title', 'url', 'owner']
  const samples = {
    ...{ date: ['2026-10-05'], query: ['velta'], rank: ['1'], title: ['Velta reviews: avoid'] },
    ...{ url: ['https://gripes.example/velta'], owner: ['hostile'] },
  }
  expect(guessColumns(columns, samples)).toEqual({
    ...{ date: 'publishedAt', query: 'detail', rank: 'detail', title: 'text', url: 'url', owner: 'detail' },
  })
})
