import type { z } from 'zod'
import type { Asking } from '../account'
import { askJson, type JsonAnswer } from '../json-api'
import type { FailedOutcome } from '../outcome'
import { apiUrl } from './figures'
import { telegramRefusal } from './refusal'

const form = /^(\d{1,20}):[\w-]{1,100}$/

/** The number of a bot, the part of its token that anybody may know; null where it is no token. */
export function botId(token: string | undefined): string | null {
  return form.exec(token?.trim() ?? '')?.[1] ?? null
}

/** Where a method of the bot is. The platform wants the token in the address, which therefore goes nowhere else. */
export function methodUrl(token: string, method: string): string {
  return `${apiUrl}/bot${token.trim()}/${method}`
}

/** Asks in the name of the bot; what is no token is not even asked with. */
export async function ask<T>(
  { http, access, now, signal }: Asking,
  method: string,
  json: object,
  schema: z.ZodType<T>,
): Promise<JsonAnswer<T> | FailedOutcome> {
  const token = access.secrets['token'] ?? ''
  if (botId(token) === null) return { kind: 'auth-expired', status: 0 }
  const refusal = (answer: Parameters<typeof telegramRefusal>[0], body: unknown) =>
    telegramRefusal(answer, body, now)
  return askJson({ http, headers: {}, now, signal, refusal }, { url: methodUrl(token, method), json }, schema)
}
