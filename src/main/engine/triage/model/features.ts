import type { Reading } from '../reading/read'
import { forEachLetterFeature } from './letter-features'
import { forEachListFeature } from './list-features'
import { forEachShapeFeature } from './shape-features'
import type { Visit } from './visit'
import { forEachWordFeature } from './word-features'

/**
 * Every feature of a text. All languages share one space: measured, a copy of each feature for its own language made every language worse, since
 * the little that is known of one is helped by its sisters. Values are such that long texts weigh no more than short ones.
 */
export function forEachFeature(reading: Reading, visit: Visit): void {
  forEachLetterFeature(reading, visit)
  forEachFeatureButLetters(reading, visit)
}

export function forEachFeatureButLetters(reading: Reading, visit: Visit): void {
  forEachWordFeature(reading, visit)
  forEachListFeature(reading, visit)
  forEachShapeFeature(reading, visit)
}
