export const boardNames = [
  'overview',
  'volume',
  'response',
  'causes',
  'channels',
  'promises',
  'rivals',
  'consistency',
  'shelf',
  'silence',
  'definitions',
] as const
export type BoardName = (typeof boardNames)[number]
