export const commands = [
  'client',
  'import',
  'collect',
  'query',
  'report',
  'review',
  'sample',
  'triage',
  'verify',
  'help',
] as const

/** True when the arguments ask for the command line: its first word that is no option is one of our commands. */
export function isCommandLine(args: readonly string[]): boolean {
  const words = args.filter((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--data')
  return (commands as readonly string[]).includes(words[0] ?? '') || args.includes('--help')
}
