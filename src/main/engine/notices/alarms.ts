import { listOpenSpikes } from '../spikes/store'
import type { HappeningSource } from './happening-source'

/** What began earlier and was not told then is no alarm any more. */
const newsForMs = 86_400_000

/** More complaints than usual about the brand; told once, until it is over. What hits a competitor wakes nobody. */
export const alarms: HappeningSource = (db, _rules, now) =>
  listOpenSpikes(db)
    .filter(({ subject, startedAt }) => subject.isBrand && startedAt > now - newsForMs)
    .map(({ id }) => ({ kind: 'alarm', key: `spike:${id}`, case: null, who: null }))
