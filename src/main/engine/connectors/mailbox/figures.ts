export const minuteMs = 60_000
export const dayMs = 86_400_000

/** RFC 8314 and RFC 9051. */
export const usualPorts = { tls: 993, starttls: 143, none: 143 } as const

export const connectMs = 15_000
export const idleMs = 60_000
/** RFC 2177 allows 29 minutes, but lines at home are forgotten by their router after less. */
export const quietMs = 5 * minuteMs
/** A message is fetched up to here; what its later attachments hold is not read. */
export const mostBytes = 512 * 1024
export const longestLine = 1024 * 1024
export const messagesAtOnce = 50
/** In one run; the next one goes on where this one ended. */
export const mostMessages = 1000
export const firstSpanMs = 30 * dayMs
/** Where a mail is looked for that is not in its folder any more. */
export const mostFolders = 50
export const copyMs = 15_000

export const maxText = 100_000
export const maxRaw = 400_000
/** A message dated so long after it came in has a wrong clock. */
export const clockMarginMs = dayMs
