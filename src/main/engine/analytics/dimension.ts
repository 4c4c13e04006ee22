/** By what the rollups count, beside subject and day. */
export type Dimension = 'all' | 'own' | 'source' | 'language' | 'hour' | 'stars' | 'topic'
