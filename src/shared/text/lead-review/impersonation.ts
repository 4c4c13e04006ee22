import { objections, type MessageRule } from './rule'

/** Speaks as another customer, or for the firm that the customer is unhappy with. */
export const impersonation: MessageRule = (message) => objections(message, message.cues('impersonation'))
