import { useTranslations } from 'use-intl'
import { starterTopics, type StarterTopic } from '@shared/model/triage'

/** A topic in the user's words: the starter topics have a name in each language, a client's own are named by the client. */
export function useTopicWord(): (topic: string) => string {
  const t = useTranslations('topics')
  return (topic) => (isStarter(topic) ? t(topic) : topic)
}

function isStarter(topic: string): topic is StarterTopic {
  return (starterTopics as readonly string[]).includes(topic)
}
