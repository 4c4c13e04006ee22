/** What is done with a case, as its journal and the steps of undo name it after `case.`. */
export const caseSteps = [
  'assign',
  'priority',
  'tag',
  'note',
  'snooze',
  'unsnooze',
  'remind',
  'answered',
  'resolve',
  'reopen',
  'spam',
  'merge',
  'split',
  'attach',
] as const
