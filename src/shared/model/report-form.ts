/** The kinds of files that a report can be made into. */
export const reportForms = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const
export type ReportForm = (typeof reportForms)[number]
