import type { FormValues } from '@shared/model/form-field'
import type { Account, Asking } from '../account'
import { secret, text } from '../fields'
import { askJson } from '../json-api'
import { appleApi } from './api'
import { apiUrl } from './figures'
import { Apps } from './schema'
import { appStoreSender } from './sender'
import { appReviewTarget } from './target'

/** A key of the team that owns the apps; its tokens are signed on this computer. */
export const appStoreAccount: Account = {
  kind: 'app-store-connect',
  fields: [text('issuerId'), text('keyId')],
  secrets: [secret('privateKey')],
  oauth: null,
  clean,
  whoAmI,
  answering: {
    platforms: ['appstore'],
    canAnswer: (to) => appReviewTarget(to) !== null,
    sender: appStoreSender,
  },
}

function clean({ issuerId = '', keyId = '' }: FormValues): FormValues | null {
  const isGood = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(issuerId) && /^[A-Z\d]{10}$/i.test(keyId)
  return isGood ? { issuerId: issuerId.toLowerCase(), keyId: keyId.toUpperCase() } : null
}

async function whoAmI(asking: Asking) {
  const api = await appleApi(asking)
  if ('kind' in api) return api
  const apps = await askJson(api, `${apiUrl}/apps?limit=5&fields[apps]=name`, Apps)
  if ('kind' in apps) return apps
  return {
    name: apps.value.data.flatMap(({ attributes }) => attributes?.name ?? []).join(', ') || 'App Store',
  }
}
