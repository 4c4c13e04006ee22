import { locales } from '@shared/model/client'
import { wordsIn } from '@shared/messages/words-in'

/** What the browser shows when the user may go back to the program, in each of its languages: the browser's own is not known. */
export const signedInPage = `<!doctype html><meta charset="utf-8"><title>Atalaya</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}</style>
${locales.map((locale) => `<p lang="${locale}">${wordsIn(locale)('accounts.signedInPage')}</p>`).join('\n')}`
