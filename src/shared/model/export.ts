/** The kinds of files that a list can be exported into. */
export const exportForms = ['xlsx', 'csv', 'json', 'html'] as const
export type ExportForm = (typeof exportForms)[number]

export const exportedNouns = ['cases', 'mentions'] as const
export type ExportedNoun = (typeof exportedNouns)[number]
