import { z } from 'zod'
import { ClientId, locales } from '../model/client'
import { MentionId } from '../model/mention-view'
import { ReportId, type ReportDocument } from '../model/report'
import { reportForms } from '../model/report-form'
import type { Call } from './call'
import { read } from './call'

export interface ChosenFile {
  token: string
  name: string
}

/** The few things that only the shell can do for a page: dialogs, the desktop, the way out to a browser. */
export const shellCalls = {
  'shell.chooseFile': read(z.strictObject({})).gives<ChosenFile | null>(),
  /** A folder for many files; its name is the whole path. */
  'shell.chooseFolder': read(z.strictObject({})).gives<ChosenFile | null>(),
  /** Where something is to be written: the user names the file, the engine writes it. */
  'shell.chooseTarget': read(
    z.strictObject({ suggestedName: z.string().max(120) }),
  ).gives<ChosenFile | null>(),
  'shell.openOriginal': read(z.strictObject({ client: ClientId, id: MentionId })).gives<{
    opened: boolean
  }>(),
  /** Opens the page at which the user lets an account be used; the engine waits for the answer. */
  'shell.signIn': read(z.strictObject({ client: ClientId, account: z.string().max(40) })).gives<{
    opened: boolean
  }>(),
  'shell.appearance': read(
    z.strictObject({ theme: z.enum(['system', 'light', 'dark']), locale: z.enum(locales) }),
  ).gives<null>(),
  /** Opens a case in a window of its own, or brings the one that it has to the front. */
  'shell.openWindow': read(
    z.strictObject({ client: ClientId, case: z.number().int().positive() }),
  ).gives<null>(),
  /** Prints the evidence of a case into a file that the user chooses. */
  'shell.printEvidence': read(
    z.strictObject({
      client: ClientId,
      case: z.number().int().positive(),
      suggestedName: z.string().max(120),
    }),
  ).gives<{ saved: boolean }>(),
  /** Saves an approved report in a form of the user's choice and notes it in the report's history. `html`: the page in one file. */
  'shell.saveReport': read(
    z.strictObject({
      client: ClientId,
      id: ReportId,
      form: z.enum(reportForms),
      suggestedName: z.string().max(200),
      html: z.string().max(20_000_000).optional(),
    }),
  ).gives<{ saved: boolean }>(),
  /** The report that a window was opened for, where that is none of a client's. */
  'shell.givenReport': read(z.strictObject({})).gives<{ document: ReportDocument; isHtml: boolean }>(),
  /** Said by a page that is to be printed, when all of it is there. */
  'shell.pageReady': read(
    z.strictObject({ footer: z.string().max(400).optional(), html: z.string().max(20_000_000).optional() }),
  ).gives<null>(),
  'shell.saveText': read(
    z.strictObject({ suggestedName: z.string().max(120), text: z.string().max(5_000_000) }),
  ).gives<{ saved: boolean }>(),
  /** A picture that the page has drawn. */
  'shell.savePicture': read(
    z.strictObject({ suggestedName: z.string().max(120), png: z.instanceof(Uint8Array) }),
  ).gives<{ saved: boolean }>(),
}

export type ShellContract = typeof shellCalls
export type ShellCallName = keyof ShellContract
export type ShellInputOf<Name extends ShellCallName> = z.input<ShellContract[Name]['input']>
export type ShellParsedOf<Name extends ShellCallName> = z.output<ShellContract[Name]['input']>
export type ShellOutputOf<Name extends ShellCallName> =
  ShellContract[Name] extends Call<z.ZodType, infer Output> ? Output : never
