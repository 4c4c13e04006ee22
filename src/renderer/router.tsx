import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type NavigateOptions,
} from '@tanstack/react-router'
import { z } from 'zod'
import { caseOrders } from '@shared/model/case'
import { periodNames } from '@shared/model/period'
import { AnalyticsPage } from './features/analytics/analytics-page'
import { boardNames } from './features/analytics/boards'
import { AnswersPage } from './features/answers/answers-page'
import { ClientsPage } from './features/clients/clients-page'
import { clientQueries } from './features/clients/queries'
import { BrokenPage } from './features/frame/broken-page'
import { ClientSettingsPage } from './features/client-settings/client-settings-page'
import { crisisViews } from './features/crisis/crisis-places'
import { CrisisPage } from './features/crisis/crisis-page'
import { EvidencePage } from './features/evidence/evidence-page'
import { EvidencePrint } from './features/evidence/evidence-print'
import { HandbookPage } from './features/handbook/handbook-page'
import { FirstRunPage } from './features/clients/first-run-page'
import { Frame } from './features/frame/frame'
import { ImportPage } from './features/import/import-page'
import { CaseWindowPage } from './features/inbox/case-window-page'
import { InboxPage } from './features/inbox/inbox-page'
import { inboxHome } from './parts/inbox-home'
import { PracticePage } from './features/practice/practice-page'
import { LeadsPage } from './features/leads/leads-page'
import { leadViews } from './features/leads/lead-filter'
import { PromisesPage } from './features/promises/promises-page'
import { ReportPrint } from './features/reports/report-print'
import { ReportsPage } from './features/reports/reports-page'
import { RulesPage } from './features/rules/rules-page'
import { SettingsPage } from './features/settings/settings-page'
import { workspaceQueries } from './features/settings/queries'
import { SourcesPage } from './features/sources/sources-page'
import { TriagePage } from './features/triage/triage-page'
import { queryClient } from './query-client'

const rootRoute = createRootRoute()

/** Where a start begins: the client of the last time, else any, else the first-run screen. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const [clients, { settings }] = await Promise.all([
      // Fetched, not ensured: after a client was removed the list in the cache is stale.
      queryClient.fetchQuery(clientQueries.list()),
      queryClient.fetchQuery(workspaceQueries.state()),
    ])
    const living = clients.filter(({ archivedAt }) => archivedAt === null)
    const client = living.find(({ id }) => id === settings.lastClientId) ?? living[0]
    if (client)
      throw redirect({ to: '/client/$client/inbox', params: { client: client.id }, search: inboxHome })
    if (clients.length > 0) throw redirect({ to: '/clients' })
  },
  component: FirstRunPage,
})

const clientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients',
  component: ClientsPage,
})
const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  component: SettingsPage,
})

/** Which task is open; the one of the screen where F1 was pressed. */
const handbookRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/handbook',
  validateSearch: z.object({ task: z.string().optional() }),
  component: HandbookPage,
})

const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame })
const clientRoute = createRoute({ getParentRoute: () => frameRoute, path: '/client/$client' })

/** The query and the opened mention stand in the address, so that any view can be gone back to. */
export const InboxSearch = z.object({
  q: z.string().optional(),
  id: z.number().optional(),
  case: z.number().optional(),
  order: z.enum(caseOrders).optional(),
})

const inboxRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/inbox',
  validateSearch: InboxSearch,
  component: InboxPage,
})
/** What a window of a case's own opens on. */
const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/client/$client/case/$id',
  component: CaseWindowPage,
})
const sourcesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/sources',
  validateSearch: z.object({ id: z.number().optional(), add: z.boolean().optional() }),
  component: SourcesPage,
})
const triageRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/triage',
  component: TriagePage,
})
const clientSettingsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/settings',
  component: ClientSettingsPage,
})
const evidenceRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/evidence/$id',
  component: EvidencePage,
})
/** The same document without a frame: what the shell prints. */
const evidencePrintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print/$client/evidence/$id',
  component: EvidencePrint,
})
/** Which report is open; `make` opens the form of a new one. */
const reportsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/reports',
  validateSearch: z.object({ id: z.number().optional(), make: z.boolean().optional() }),
  component: ReportsPage,
})
const reportPrintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print/$client/report/$id',
  validateSearch: z.object({ html: z.boolean().optional() }),
  component: ReportPrint,
})
const answersRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/answers',
  component: AnswersPage,
})
/** A named period moves with the day; days of one's own stay. */
export const AnalyticsSearch = z.object({
  q: z.string().optional(),
  board: z.enum(boardNames).optional(),
  period: z.enum(periodNames).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Whose complaints stand beside the brand's own. */
  rival: z.number().optional(),
  /** From which day on something was done, and about what. */
  fix: z.iso.date().optional(),
  about: z.string().optional(),
})

const analyticsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/analytics',
  validateSearch: AnalyticsSearch,
  component: AnalyticsPage,
})
const practiceRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/practice',
  component: PracticePage,
})
const rulesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/rules',
  component: RulesPage,
})
const promisesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/promises',
  component: PromisesPage,
})
/** Which leads are listed, and which one is open. */
const leadsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/leads',
  validateSearch: z.object({
    view: z.enum(leadViews).optional(),
    rival: z.number().optional(),
    id: z.number().optional(),
  }),
  component: LeadsPage,
})
/** Which room is open, or which of the things that are ready. */
const crisisRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/crisis',
  validateSearch: z.object({ room: z.number().optional(), show: z.enum(crisisViews).optional() }),
  component: CrisisPage,
})
const importRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/import',
  validateSearch: z.object({ file: z.string().optional(), name: z.string().optional() }),
  component: ImportPage,
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    caseRoute,
    evidencePrintRoute,
    reportPrintRoute,
    frameRoute.addChildren([
      clientsRoute,
      settingsRoute,
      handbookRoute,
      clientRoute.addChildren([
        inboxRoute,
        sourcesRoute,
        triageRoute,
        clientSettingsRoute,
        importRoute,
        rulesRoute,
        promisesRoute,
        leadsRoute,
        crisisRoute,
        evidenceRoute,
        answersRoute,
        analyticsRoute,
        practiceRoute,
        reportsRoute,
      ]),
    ]),
  ]),
  history: createHashHistory(),
  defaultErrorComponent: BrokenPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

export type Destination = NavigateOptions<typeof router>
