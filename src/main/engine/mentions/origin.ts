import type { Platform } from '@shared/model/mention'

/** Where a batch comes from and about whom it is. */
export interface Origin {
  sourceId: number
  platform: Platform
  subjectIds: number[]
  importId: number | null
}
