export const boardNames = [
  'overview',
  'volume',
  'response',
  'causes',
  'channels',
  'promises',
  'rivals',
] as const
export type BoardName = (typeof boardNames)[number]
