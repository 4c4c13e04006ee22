import type { FormValues } from '@shared/model/form-field'

export interface StoreApp {
  id: string
  /** Of the storefront, two small letters. */
  country: string
}

/** The app that is meant: by its number, or by the address of its page in the store. */
export function storeApp({ app = '', country = '' }: FormValues): StoreApp | null {
  const id = appId(app)
  const code = country.trim().toLowerCase()
  return id !== null && /^[a-z]{2}$/.test(code) ? { id, country: code } : null
}

export function appId(text: string): string | null {
  return /^(?:.*\/)?(?:id)?(\d{5,15})(?:[?#/].*)?$/.exec(text.trim())?.[1] ?? null
}
