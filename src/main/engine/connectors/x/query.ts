/** What is searched for: posts that only repeat another cost as much and say nothing new. */
export function searchQuery(words: string): string {
  return /(^|\s)-?is:(retweet|repost)\b/.test(words) ? words : `${words} -is:retweet`
}
