// Every figure, address and name of the platform, as its documentation gives it.

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

export const apiUrl = 'https://api.x.com/2'
export const authorizeUrl = 'https://x.com/i/oauth2/authorize'
export const tokenUrl = 'https://api.x.com/2/oauth2/token'
export const scopes = ['tweet.read', 'users.read', 'tweet.write', 'offline.access'] as const
/** Where a browser shows things. */
export const shownUrl = 'https://x.com'

/** The names by which fields are asked for. What answers is understood under the new ones as well. */
export const fieldsAsked = {
  'tweet.fields':
    'created_at,lang,conversation_id,public_metrics,referenced_tweets,author_id,in_reply_to_user_id,edit_history_tweet_ids,note_tweet',
  expansions: 'author_id',
  'user.fields': 'username,name,verified,verified_type,public_metrics',
}

/** Small, as each post that is read is paid for and the cap is counted by requests. */
export const postsPerPage = 10
export const mostPages = 20
/** A search looks back no further, and refuses what is asked beyond; clocks differ. */
export const searchWindowMs = 7 * dayMs
export const windowMarginMs = 10 * minuteMs
export const firstSpanMs = 30 * dayMs
export const overlapMs = 10 * minuteMs
export const longestQuery = 512
export const idsAtOnce = 100

export const capWindowMs = 30 * dayMs
export const smallestCap = 100
/** Of the cap, the other half is for looking whether posts still stand, as the terms want it. */
export const readingShare = 0.5
/** So many times in the window posts are looked for again: three times in each of four sweeps a day. */
export const rechecksInWindow = 360
/** A window's budget is spread over so many parts. */
export const partsOfWindow = 24

export const longestReply = 280
export const addressWeight = 23
/** Of one's own latest posts, to find an answer among them. */
export const ownPosts = 20
export const clockSlackMs = 2 * minuteMs
