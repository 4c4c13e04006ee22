/** What a server answered, with the body already bounded, unpacked and whole. */
export interface HttpAnswer {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  body: Uint8Array
  /** Where the answer came from after redirects. */
  url: string
  /** The new address when every redirect on the way was permanent (301, 308); else null. */
  movedTo: string | null
}

export interface HttpRequest {
  url: string
  headers?: Record<string, string>
  /** GET where nothing is written, else POST. Redirects of what is written are not followed: it goes where it was meant or nowhere. */
  method?: 'POST' | 'PUT' | 'DELETE'
  /** Written as JSON… */
  json?: object
  /** …or as a form (`application/x-www-form-urlencoded`). */
  form?: Record<string, string>
  /** For a server that the user has named as one in their own network; all others are asked on the public internet only. */
  network?: 'own'
  /** Who has registered the program, for a platform that prescribes how it has to name itself (Reddit). */
  registeredBy?: string
  signal?: AbortSignal
}

/** The only way a connector reaches the network. Throws `HttpError`, never anything else. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>

export const httpErrorKinds = [
  'blocked-address',
  'bad-url',
  'offline',
  'unreachable',
  'timeout',
  'too-large',
  'bad-encoding',
  'truncated',
  'too-many-redirects',
  'insecure-redirect',
  'tls',
  'proxy-auth',
  'proxy-away',
  'proxy-refused',
  'proxy-unsupported',
  'aborted',
] as const
export type HttpErrorKind = (typeof httpErrorKinds)[number]

export class HttpError extends Error {
  constructor(
    readonly kind: HttpErrorKind,
    readonly data: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${kind} ${JSON.stringify(data)}`, options)
    this.name = 'HttpError'
  }
}
