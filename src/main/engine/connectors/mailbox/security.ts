import type { FormValues } from '@shared/model/form-field'
import { mailSecurities, type MailSecurity } from '@shared/model/sending'

/** Encrypted, unless somebody has chosen otherwise by name. */
export function securityOf({ security }: FormValues): MailSecurity {
  return mailSecurities.find((known) => known === security) ?? 'tls'
}
