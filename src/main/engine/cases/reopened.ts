/** What opens a case again: nothing of how it had ended stays. */
export const reopened = {
  status: 'open',
  resolvedAt: null,
  outcome: null,
  cause: null,
  spamReason: null,
} as const
