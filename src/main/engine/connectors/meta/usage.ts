import { z } from 'zod'
import { parsedJson } from '../json-api'
import { dayMs, minuteMs, slowFromPercent, slowMs } from './figures'

// How much of what may be asked is used up, in per cent, for the app and for each business.

type Headers = Record<string, string>

const percent = z.number().nullish().catch(null)
const Usage = z.object({
  ...{ call_count: percent, total_time: percent, total_cputime: percent },
  /** Minutes. */
  estimated_time_to_regain_access: percent,
})
type Usage = z.infer<typeof Usage>
const ByBusiness = z.record(z.string(), z.array(Usage))

function usages(headers: Headers): Usage[] {
  const told = (name: string): unknown => parsedJson(new TextEncoder().encode(headers[name] ?? ''))
  const app = Usage.safeParse(told('x-app-usage')).data
  const businesses = ByBusiness.safeParse(told('x-business-use-case-usage')).data ?? {}
  return [...(app ? [app] : []), ...Object.values(businesses).flat()]
}

/** When it may be asked again; null where that is not said. */
export function regainedAt(headers: Headers, now: number): number | null {
  const minutes = Math.max(0, ...usages(headers).map((usage) => usage.estimated_time_to_regain_access ?? 0))
  return minutes === 0 ? null : now + Math.min(minutes * minuteMs, dayMs)
}

/** How far apart readings should be as things stand; 0 while there is plenty. */
export function distanceMs(headers: Headers): number {
  const isHigh = usages(headers).some((usage) =>
    [usage.call_count, usage.total_time, usage.total_cputime].some((used) => (used ?? 0) >= slowFromPercent),
  )
  return isHigh ? slowMs : 0
}
