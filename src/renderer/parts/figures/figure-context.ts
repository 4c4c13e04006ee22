import { createContext, useContext } from 'react'

/** Where figures stand: on a screen their marks open what they count; on paper nothing does. */
export interface FigureContext {
  areTables: boolean
  open: ((query: string) => void) | null
  save: ((name: string, text: string) => void) | null
  savePng: ((name: string, drawing: SVGSVGElement) => void) | null
}

export const FigureSurroundings = createContext<FigureContext>({
  areTables: false,
  open: null,
  save: null,
  savePng: null,
})

export function useFigureSurroundings(): FigureContext {
  return useContext(FigureSurroundings)
}
