import { z } from 'zod'
import { BrandKitName, KitBrand, type BrandKit } from '../model/brand-kit'
import { read, write } from './call'

export const brandKitCalls = {
  /** Those of the workspace, by name. */
  'brandKit.list': read(z.strictObject({})).gives<BrandKit[]>(),
  /** Under a name that is there already it takes the place of that one; gives that one, so that it can come back. */
  'brandKit.keep': write(z.strictObject({ name: BrandKitName, brand: KitBrand }), ['workspace']).gives<{
    before: BrandKit | null
  }>(),
  'brandKit.remove': write(z.strictObject({ name: BrandKitName }), ['workspace']).gives(),
}
