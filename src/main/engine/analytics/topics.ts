import type { Topics } from '@shared/model/analytics'
import { totalOf } from './cells-store'
import { beside } from './channels'
import { discoveries } from '../chance/discoveries'
import { fisherTest } from '../chance/fisher'
import type { Ground } from './ground'
import { listTopicNames } from './topics-store'

/** A list that goes on is not read; so many topics are shown, those with most complaints first. */
const mostTopics = 40

/** What the complaints are about, and which topics have more or fewer of them than before. */
export function topics(ground: Ground): Topics {
  const complaints = {
    now: totalOf(ground, ground.period).complaints,
    before: totalOf(ground, ground.before).complaints,
  }
  const names = listTopicNames(ground)
  const counted = beside(ground, 'topic')
    .map(({ key, sum, complaintsBefore }) => ({
      id: Number(key),
      name: names.get(Number(key)) ?? '',
      complaints: sum.complaints,
      angry: sum.angry,
      before: complaintsBefore,
    }))
    .filter((topic) => topic.complaints + topic.before > 0)
    .sort((a, b) => b.complaints - a.complaints || b.before - a.before)
  const significant = discoveries(
    counted.map((topic) =>
      fisherTest(
        { count: topic.complaints, of: complaints.now },
        { count: topic.before, of: complaints.before },
      ),
    ),
  )
  return {
    topics: counted
      .map((topic, index) => ({ ...topic, isSignificant: significant[index] ?? false }))
      .slice(0, mostTopics),
    complaints,
    left: Math.max(0, counted.length - mostTopics),
  }
}
