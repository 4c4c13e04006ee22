import type { Handlers } from '@shared/contract'
import type { Workspace } from '../clients/workspace'
import { checkLogo } from './brand-image'
import * as store from './brand-kit-store'

type BrandKitHandlers = Pick<Handlers, Extract<keyof Handlers, `brandKit.${string}`>>

export function brandKitHandlers({ db }: Workspace): BrandKitHandlers {
  return {
    'brandKit.list': () => store.listBrandKits(db),
    'brandKit.keep': ({ name, brand }) => {
      checkLogo(brand.logo)
      const before = store.listBrandKits(db).find((kit) => kit.name === name) ?? null
      store.saveBrandKit(db, { name, brand })
      return { before }
    },
    'brandKit.remove': ({ name }) => {
      store.removeBrandKit(db, name)
      return null
    },
  }
}
