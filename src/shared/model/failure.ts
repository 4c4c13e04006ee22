/**
 * Everything that a user can meet, as a closed set of codes. The words (what happened, what it means, what to do)
 * stand in the message catalogues under `failures.<code>`; `data` fills their places.
 */
export const failureCodes = [
  'unexpected',
  'invalid-input',
  'engine-restarted',
  'engine-stopped',
  'workspace-damaged',
  'workspace-newer',
  'client-not-found',
  'client-missing',
  'client-damaged',
  'client-newer',
  'client-locked',
  'disk-full',
  'disk-denied',
  'file-not-found',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-format-unknown',
  'file-not-text',
  'file-encoding',
  'file-no-rows',
  'file-too-many-rows',
  'file-too-many-columns',
  'xlsx-damaged',
  'xlsx-encrypted',
  'zip-bomb',
  'zip-unsafe',
  'xml-malformed',
  'xml-doctype',
  'xml-too-deep',
  'xml-too-many-items',
  'feed-unknown',
  'json-malformed',
  'json-too-deep',
  'json-no-list',
  'export-own-reviews',
  'mapping-no-text',
  'mapping-unreadable',
  'query-syntax',
  'query-unknown-field',
  'query-bad-value',
  'account-incomplete',
  'account-refused',
  'cron-invalid',
  'reading-stopped',
  'mention-not-found',
  'mention-no-link',
  'correction-not-found',
  'case-not-found',
  'case-other-subject',
  'case-merge-self',
  'case-split-all',
  'mention-not-in-case',
  'mention-has-case',
  'undo-not-newest',
  'rule-not-found',
  'rule-over-fuse',
  'view-exists',
  'person-unknown',
  'person-single',
  'attachment-too-large',
  'erase-not-confirmed',
  'print-failed',
  'print-no-window',
  'report-not-found',
  'report-not-approved',
  'report-approved',
  'report-logo',
  'report-folder-gone',
  'report-mail',
  'reply-not-found',
  'reply-changed',
  'reply-move',
  'promise-not-found',
  'promise-move',
  'lead-not-rival',
  'lead-blocked',
  'lead-written',
  'lead-stopped',
  'crisis-not-found',
  'crisis-closed',
  'statement-not-found',
  'statement-approved',
  'statement-stopped',
  'playbook-not-found',
  'spike-not-found',
  'backup-not-found',
  'backup-none',
  'bundle-unreadable',
  'bundle-passphrase',
  'bundle-newer',
  'client-erase-not-confirmed',
  'reply-stopped',
  'reply-needs-approval',
  'assistant-off',
  'assistant-refused',
  'assistant-unreachable',
  'assistant-unreadable',
  'template-exists',
  'template-not-found',
  'model-not-found',
  'model-unusable',
  'model-slow',
  'link-refused',
  'subject-not-found',
  'subject-exists',
  'source-not-found',
  'source-exists',
  'source-failed',
  'url-invalid',
  'url-blocked',
  'job-running',
  'review-input',
] as const
export type FailureCode = (typeof failureCodes)[number]

export type FailureData = Record<string, string | number>

/** A state that we foresee and can explain. Anything else that is thrown is our own bug and becomes `unexpected`. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly data: FailureData = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(data)}`, options)
    this.name = 'Failure'
  }
}

/** What crosses a border in place of an exception. */
export interface FailureValue {
  code: FailureCode
  data: FailureData
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: FailureValue }

/** Makes any thrown thing safe to cross a border; only the message of a bug travels, never its stack. */
export function failureOf(thrown: unknown): FailureValue {
  if (thrown instanceof Failure) return { code: thrown.code, data: thrown.data }
  return { code: 'unexpected', data: { message: thrown instanceof Error ? thrown.message : String(thrown) } }
}
