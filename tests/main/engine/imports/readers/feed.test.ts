import { expect, test } from 'vitest'
import { readFeedFile } from '../../../../../src/main/engine/imports/readers/feed'
import { failureIn, fileFolder } from '../../../../helpers/import-files'

const file = fileFolder()

test('a feed saved as a file is imported without a mapping', async () => {
  const path = file(
    'feed.xml',
    '<rss version="2.0"><channel><title>B</title><item><guid>1</guid><title>x</title></item></channel></rss>',
  )
  expect((await readFeedFile(path, 0)).mentions).toMatchObject([
    { externalId: '1', reason: 'import', text: 'x' },
  ])
})
test('a feed file of more than 10 MB is refused', async () => {
  const path = file('large.xml', `<rss>${' '.repeat(10 * 1024 * 1024)}</rss>`)
  expect((await failureIn(() => readFeedFile(path, 0))).code).toBe('file-too-large')
})
