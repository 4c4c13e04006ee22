import type { FormValues } from '@shared/model/form-field'
import type { SecretPlace } from '@shared/model/sending'
import type { Secrets } from '../secrets/secrets'

// All secrets of an account lie sealed together, so that tokens which belong together change together.

const key = (client: string, kind: string) => `${client}/${kind}`

export async function findSecrets(
  secrets: Pick<Secrets, 'find'>,
  client: string,
  kind: string,
): Promise<FormValues> {
  const found = await secrets.find(key(client, kind))
  if (found === null) return {}
  // An earlier version kept a token alone.
  return found.startsWith('{') ? (JSON.parse(found) as FormValues) : { token: found }
}

export async function keepSecrets(
  secrets: Secrets,
  client: string,
  kind: string,
  given: FormValues,
): Promise<void> {
  const filled = Object.entries(given).filter(([, value]) => value !== '')
  if (filled.length === 0) return
  const all = { ...(await findSecrets(secrets, client, kind)), ...Object.fromEntries(filled) }
  await secrets.keep(key(client, kind), JSON.stringify(all))
}

export function forgetSecrets(secrets: Secrets, client: string, kind: string): void {
  secrets.forget(key(client, kind))
}

export function placeOfSecrets(secrets: Secrets, client: string, kind: string): Promise<SecretPlace> {
  return secrets.placeOf(key(client, kind))
}
