/** What a server gave to ask later whether anything has changed; both as it wrote them. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export function validatorsIn(headers: Record<string, string>): Validators {
  return { etag: validatorIn(headers['etag']), lastModified: validatorIn(headers['last-modified']) }
}

export function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  }
}

/** A header to be sent back word for word later; not if it is not fit to be sent at all. */
function validatorIn(header: string | undefined): string | null {
  return header !== undefined && /^[\x20-\x7e]{1,1000}$/.test(header) ? header : null
}
