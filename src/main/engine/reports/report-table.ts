import type { ReportCaseRow } from '@shared/model/report'
import type { Cell } from '@shared/text/csv-line'

/** One row a case: the columns in every tabular form. Names of columns are English and stay, so that programs can read them. */
export const caseColumns: { name: string; value: (row: ReportCaseRow) => Cell }[] = [
  { name: 'case', value: ({ id }) => id },
  { name: 'opened_at', value: ({ openedAt }) => new Date(openedAt).toISOString() },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'platform', value: ({ platform }) => platform },
  { name: 'source', value: ({ source }) => source },
  { name: 'lang', value: ({ lang }) => lang },
  { name: 'topics', value: ({ topics }) => topics.join('; ') },
  { name: 'who', value: ({ who }) => who },
  { name: 'channels', value: ({ channels }) => channels },
  { name: 'mentions', value: ({ mentions }) => mentions },
  { name: 'urgency', value: ({ urgency }) => urgency },
  { name: 'answered', value: ({ isAnswered }) => (isAnswered ? 'yes' : 'no') },
  {
    name: 'first_answer_minutes',
    value: ({ firstAnswerMs }) => (firstAnswerMs === null ? null : Math.round(firstAnswerMs / 60_000)),
  },
  { name: 'state', value: ({ queue }) => queue },
  { name: 'outcome', value: ({ outcome }) => outcome },
]
