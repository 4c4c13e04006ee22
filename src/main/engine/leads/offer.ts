import type { ReadDb } from '../db/database'
import { getVoice } from '../voice/store'
import type { Offer } from './fit'
import { languagesOf } from './languages'
import { strengthsOf } from './strengths'
import { getUsual, listDeclared, listOwnLanguages, listVoices } from './strengths-store'

/** What the client has to offer to somebody who is unhappy elsewhere. */
export function offerOf(db: ReadDb): Offer {
  const strengths = strengthsOf(listVoices(db), listDeclared(db), getUsual(db))
  return {
    strengths: new Map(strengths.map((one) => [one.topic, one])),
    languages: languagesOf(getVoice(db), listOwnLanguages(db)),
  }
}
