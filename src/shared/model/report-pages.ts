/** An approved report of a client's that is wanted as its own pages. */
export interface DrawJob {
  client: string
  id: number
  form: 'pdf' | 'html'
}

/** Only whoever has windows can draw a page: the shell does it for the engine. */
export type DrawPages = (job: DrawJob) => Promise<Uint8Array>
