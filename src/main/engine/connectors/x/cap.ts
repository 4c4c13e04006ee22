import type { FormValues } from '@shared/model/form-field'
import type { Budget } from '../connector'
import {
  capWindowMs,
  idsAtOnce,
  mostPages,
  partsOfWindow,
  postsPerPage,
  readingShare,
  rechecksInWindow,
  smallestCap,
} from './figures'

/** How many posts a month may cost; null where that is no such number. */
export function postCap({ monthlyPosts = '' }: FormValues): number | null {
  const cap = /^\d{1,9}$/.test(monthlyPosts.trim()) ? Number(monthlyPosts) : 0
  return cap >= smallestCap ? cap : null
}

/** Pages in one reading: no more than belong to a part of the month, so that a reading cannot overdraw the rest. */
export function pagesAtOnce(settings: FormValues): number {
  return Math.min(mostPages, Math.max(1, Math.floor(requestsIn(settings) / partsOfWindow)))
}

/** Requests, each of so few posts that even full pages stay below the cap. */
export function readBudget(settings: FormValues): Budget {
  const requests = Math.max(1, requestsIn(settings) - pagesAtOnce(settings))
  return { requests, windowMs: capWindowMs }
}

/** Posts that are looked for again at once, out of the other half of the cap. */
export function rechecksAtOnce(settings: FormValues): number {
  const share = (postCap(settings) ?? 0) * (1 - readingShare)
  return Math.min(idsAtOnce, Math.floor(share / rechecksInWindow))
}

function requestsIn(settings: FormValues): number {
  return Math.floor(((postCap(settings) ?? 0) * readingShare) / postsPerPage)
}
