/** The queues of cases: where each waits for whom. */
export const caseQueues = [
  { name: 'unanswered', query: 'status:open' },
  { name: 'new', query: 'is:new' },
  { name: 'waiting', query: 'status:waiting' },
  { name: 'promised', query: 'has:promise' },
  { name: 'snoozed', query: 'status:snoozed' },
  { name: 'resolved', query: 'status:resolved' },
] as const

/** Lists of mentions: each is a query like any other, so that it can be narrowed by hand. */
export const inboxViews = [
  { name: 'urgent', query: 'urgency>=50 answered:no about:brand -is:own -is:copy' },
  { name: 'unread', query: 'is:unread' },
  { name: 'lowRated', query: 'rating<=2 about:brand' },
  { name: 'praise', query: 'sentiment:positive about:brand -is:own' },
  { name: 'noAnswer', query: '-has:case about:brand -is:own -is:copy' },
  { name: 'all', query: '' },
] as const

export type ViewName = (typeof inboxViews)[number]['name']
export type QueueName = (typeof caseQueues)[number]['name']
