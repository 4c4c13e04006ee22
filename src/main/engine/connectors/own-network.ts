import type { FormValues } from '@shared/model/form-field'
import { networkName, ownNetwork } from '@shared/model/own-network'
import type { Http } from './http'

/** The way to the network for what the user chose: into their own where they said so. */
export function httpFor(http: Http, ...chosen: (FormValues | null | undefined)[]): Http {
  const isOwn = chosen.some((values) => values?.[networkName] === ownNetwork)
  return isOwn ? (request) => http({ ...request, network: 'own' }) : http
}
