import type { NewEntry } from '@shared/model/entry'

/** A complaint by telephone, as somebody writes it down. */
export function phoneCall(changes: Partial<NewEntry> = {}): NewEntry {
  return {
    platform: 'phone',
    authorName: 'Noa',
    contact: '',
    text: 'The oven broke and nobody answers.',
    url: '',
    publishedAt: Date.now(),
    rating: 1,
    files: [],
    ...changes,
  }
}
