import { z } from 'zod'

/** A short random id that is also the name of the client's folder, hence the narrow alphabet. */
export const ClientId = z.string().regex(/^[a-z0-9]{8,32}$/)

export const NewClient = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Words by which the brand is recognised; empty means: the name alone. */
  brand: z.array(z.string().trim().min(1).max(120)).max(20),
  competitors: z.array(z.string().trim().min(1).max(120)).max(20),
})
export type NewClient = z.infer<typeof NewClient>

export const clientStates = ['ready', 'damaged', 'newer', 'missing'] as const
export type ClientState = (typeof clientStates)[number]

export interface ClientRow {
  id: string
  name: string
  createdAt: number
  archivedAt: number | null
  isSample: boolean
}

/** What says how much a client needs somebody. */
export interface ClientFigures {
  mentionCount: number
  unreadCount: number
  lastReadAt: number | null
  troubledSources: number
  openCases: number
  /** Open cases whose answer is past its time. */
  overdue: number
  /** When the next answer is due that is not late yet. */
  nextDueAt: number | null
  latePromises: number
  /** Promises that end within a day from now. */
  promisesToday: number
  /** The newest report that somebody approved. */
  lastReportAt: number | null
  /** Drafts of reports that wait for an approval. */
  draftReports: number
  /** Whether the schedule asks for a report of a period of which none is approved. */
  isReportDue: boolean
  /** Negative mentions of the brand: each of the last seven days, and the seven before together. */
  negative: { days: number[]; before: number }
}

/** A client in the overview of all, with the figures that say who needs you first. */
export interface ClientOverview extends ClientRow, ClientFigures {
  state: ClientState
  lastBackupAt: number | null
  /** Spikes about the brand that nobody has opened a room for. */
  alarms: number
}

export interface Subject {
  id: number
  kind: 'brand' | 'competitor'
  name: string
  terms: string[]
}

export const locales = ['en', 'es', 'ro'] as const
export type Locale = (typeof locales)[number]

export const Settings = z.strictObject({
  locale: z.enum(locales).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  lastClientId: ClientId.nullable(),
  /** Whether sources are read and notices told after the last window was closed. */
  keepsRunning: z.boolean(),
})
export type Settings = z.infer<typeof Settings>
