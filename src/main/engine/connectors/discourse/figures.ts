// Every figure of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 86_400_000

/** Pages of a search; no more can be reached. */
export const mostSearchPages = 10
/** Pages of the newest posts, 50 each. */
export const mostLatestPages = 20
/** A search shows only how a post begins, so that each is asked for by itself; this many in one reading. */
export const mostPosts = 200
export const firstSpanMs = 30 * dayMs
/** Searches learn late of what is new. */
export const overlapMs = 10 * minuteMs

/** Posts looked for again in one go, each by itself. */
export const postsAtOnce = 20
/** The newest posts of a topic, among which an answer is looked for. */
export const newestOfTopic = 20
/** Of an answer, in characters, where a forum has not chosen otherwise. */
export const longestPost = 32_000
