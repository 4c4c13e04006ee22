import type { FormValues } from '@shared/model/form-field'
import type { Access } from '../../src/main/engine/connectors/access'

/** An account as a connector meets it; what it keeps stands in its secrets afterwards. */
export function accessWith(values: FormValues, secrets: FormValues): Access {
  const held = { ...secrets }
  return {
    values,
    secrets: held,
    keep(fresh) {
      Object.assign(held, fresh)
      return Promise.resolve()
    },
  }
}
