import type { Platform, Visibility } from '@shared/model/mention'

/** Who could read a text where it was written: what came by mail or to a person's face was never public. */
export function visibilityOf(platform: Platform): Visibility {
  switch (platform) {
    case 'email':
      return 'mailbox'
    case 'phone':
    case 'letter':
    case 'counter':
    case 'chat':
      return 'direct'
    default:
      return 'public'
  }
}
