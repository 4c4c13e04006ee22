import {
  AtSign,
  Camera,
  Cloud,
  FileText,
  Globe,
  Mail,
  MessageCircle,
  MessagesSquare,
  Newspaper,
  Phone,
  Play,
  ScrollText,
  Smartphone,
  Star,
  Store,
  type LucideIcon,
} from 'lucide-react'
import type { Platform } from '@shared/model/mention'

const icons: Record<Exclude<Platform, keyof typeof strokes>, LucideIcon> = {
  trustpilot: Star,
  instagram: Camera,
  youtube: Play,
  mastodon: AtSign,
  bluesky: Cloud,
  appstore: Smartphone,
  googleplay: Smartphone,
  email: Mail,
  phone: Phone,
  letter: ScrollText,
  counter: Store,
  chat: MessageCircle,
  forum: MessagesSquare,
  reddit: MessagesSquare,
  news: Newspaper,
  web: Globe,
  other: FileText,
}

/** Platforms that people know by a letter get it as a plain stroke, not their logo. */
const strokes = {
  google: 'M19 12h-7 M19 12a7 7 0 1 1-2.2-5.1',
  x: 'M5 5l14 14 M19 5L5 19',
  facebook: 'M15.5 4.5h-1A3.5 3.5 0 0 0 11 8v12 M7.5 11.5h7',
} as const

/** The mark of a platform in one ink; its name stands beside it or in the row's own label. */
export function PlatformIcon({ platform, size = 16 }: { platform: Platform; size?: number }) {
  if (platform in strokes) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        aria-hidden
      >
        <path d={strokes[platform as keyof typeof strokes]} />
      </svg>
    )
  }
  const Icon = icons[platform as keyof typeof icons]
  return <Icon size={size} strokeWidth={1.75} aria-hidden />
}
