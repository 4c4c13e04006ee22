import { z } from 'zod'
import { mentionKinds, platforms } from '@shared/model/mention'

const SampleClient = z.object({
  name: z.string(),
  brand: z.object({ name: z.string(), terms: z.array(z.string()) }),
  competitors: z.array(z.object({ key: z.string(), name: z.string(), terms: z.array(z.string()) })),
  /** What the client says that it does well, by topic. */
  strengths: z.record(z.string(), z.string()),
  sources: z.array(
    z.object({
      key: z.string(),
      platform: z.enum(platforms),
      name: z.string(),
      /** `brand` or the key of a competitor. */
      subject: z.string(),
    }),
  ),
})

/** Times are told as days before today and a time of day, so that the sample is always about the last 90 days. */
const SampleMention = z.object({
  key: z.string(),
  source: z.string(),
  kind: z.enum(mentionKinds),
  day: z.number().int().min(0).max(120),
  time: z.string().regex(/^\d\d:\d\d$/),
  author: z.object({ name: z.string(), handle: z.string().nullish(), isOwner: z.boolean().default(false) }),
  rating: z.number().min(1).max(5).nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  replyTo: z.string().nullish(),
  ownerReply: z.object({ afterMinutes: z.number(), text: z.string() }).nullish(),
  likes: z.number().nullish(),
  shares: z.number().nullish(),
  views: z.number().nullish(),
})
export type SampleMention = z.infer<typeof SampleMention> & { lang: string }

export interface Sample {
  client: z.infer<typeof SampleClient>
  mentions: SampleMention[]
}

/** The sample client as it stands in resources/sample, bundled with the program and checked when it is asked for. */
export function sampleFiles(): Sample {
  const client = import.meta.glob<string>('../../../../resources/sample/client.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const mentions = import.meta.glob<string>('../../../../resources/sample/mentions-*.jsonl', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  return {
    client: SampleClient.parse(JSON.parse(Object.values(client)[0] ?? '{}')),
    mentions: Object.entries(mentions).flatMap(([path, text]) => {
      const lang = path.slice(-'xx.jsonl'.length, -'.jsonl'.length)
      return linesOf(text).map((line) => ({ ...SampleMention.parse(JSON.parse(line)), lang }))
    }),
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
