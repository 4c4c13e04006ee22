import { networkInterfaces } from 'node:os'
import { HttpError, type HttpErrorKind } from '../connectors/http'

const kinds: Record<string, HttpErrorKind> = {
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  HPE_HEADER_OVERFLOW: 'too-large',
}

const tlsCode = /^(?:EPROTO$|ERR_TLS_|ERR_SSL_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|HOSTNAME_MISMATCH$)/
/** What one sees without a network; but a name that does not exist looks the same. */
const noNetworkCode = /^(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN)$/

/** What an error of the network library comes to, before the answer began to arrive. */
export function httpErrorOf(error: unknown, isOnline: () => boolean = hasNetwork): HttpError {
  const known = ownErrorIn(error)
  if (known) return known
  const code = codeOf(error)
  return new HttpError(kindOf(code, isOnline), { code }, { cause: error })
}

/** The same for the way to a proxy, on which nothing can go wrong but the proxy, or the network itself. */
export function proxyErrorOf(error: unknown): HttpError {
  const known = httpErrorOf(error, hasNetwork)
  const { code = '' } = known.data
  return known.kind === 'offline' ? known : new HttpError('proxy-away', { code }, { cause: error })
}

/** Whether there is one now. */
export function hasNetwork(): boolean {
  return hasExternalInterface(networkInterfaces())
}

/** The same while the body was arriving: whatever is not a pause that was too long means that it was cut off. */
export function bodyErrorOf(error: unknown): HttpError {
  const code = codeOf(error)
  return ownErrorIn(error) ?? new HttpError(kinds[code] ?? 'truncated', { code }, { cause: error })
}

function kindOf(code: string, isOnline: () => boolean): HttpErrorKind {
  if (noNetworkCode.test(code)) return isOnline() ? 'unreachable' : 'offline'
  return kinds[code] ?? (tlsCode.test(code) ? 'tls' : 'unreachable')
}

/** Our own refusal, which may come back wrapped in the library's error. */
function ownErrorIn(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error
  return error instanceof Error && error.cause instanceof HttpError ? error.cause : null
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Whether this computer is connected to anything but itself. */
export function hasExternalInterface(interfaces: ReturnType<typeof networkInterfaces>): boolean {
  return Object.values(interfaces).some((addresses) => addresses?.some(({ internal }) => !internal))
}
