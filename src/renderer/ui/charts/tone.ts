/** What a mark says; its colour follows. `none`: what is not there. */
export type Tone = 'negative' | 'mixed' | 'neutral' | 'positive' | 'ink' | 'soft' | 'none'
