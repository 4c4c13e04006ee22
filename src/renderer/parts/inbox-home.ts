/** Where a client is entered: what waits longest for an answer. */
export const inboxHome = { q: 'status:open' }
