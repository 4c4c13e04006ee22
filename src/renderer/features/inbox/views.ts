/** The queues of the views pane: each is a query like any other, so that it can be narrowed by hand. */
export const inboxViews = [
  { name: 'unanswered', query: 'complaint:yes answered:no about:brand -is:own' },
  { name: 'questions', query: 'intent:question answered:no about:brand -is:own' },
  { name: 'urgent', query: 'urgency>=50 answered:no about:brand -is:own' },
  { name: 'unread', query: 'is:unread' },
  { name: 'lowRated', query: 'rating<=2 about:brand' },
  { name: 'praise', query: 'sentiment:positive about:brand -is:own' },
  { name: 'all', query: '' },
] as const

export type ViewName = (typeof inboxViews)[number]['name']
