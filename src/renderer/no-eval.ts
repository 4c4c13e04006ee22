import { config } from 'zod'

// The page's policy forbids making code from text; zod must not even try.
config({ jitless: true })
