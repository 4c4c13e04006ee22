import { z } from 'zod'
import { ReportBrand } from './report'

export const BrandKitName = z.string().trim().min(1).max(80)

/** A look that several clients' reports share: all of a brand but for whom one report is. */
export interface BrandKit {
  name: string
  brand: Omit<ReportBrand, 'preparedFor'>
}

export const KitBrand = ReportBrand.omit({ preparedFor: true })
