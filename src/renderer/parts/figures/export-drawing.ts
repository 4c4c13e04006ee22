import { csvLine } from '@shared/text/csv-line'
import type { FigureRows } from './figure-table'

const painted = ['fill', 'stroke', 'stroke-width', 'fill-opacity', 'font', 'font-weight', 'opacity'] as const

/** A drawing as a file of its own: what the style sheets say of each mark is written into it. */
export function drawingAsSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    const target = copies[index]
    target?.removeAttribute('class')
    target?.setAttribute('style', painted.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `0 0 ${drawing.clientWidth} ${drawing.clientHeight}`)
  copy.style.background = getComputedStyle(document.body).backgroundColor
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** Its rows as CSV; whole numbers as such, so that no sign of theirs is taken for a formula. */
export function rowsAsCsv({ heads, rows }: FigureRows): string {
  const cell = (text: string) => (/^[+-]?\d+$/.test(text) ? Number(text) : text)
  return [heads, ...rows.map(({ cells }) => cells)].map((line) => csvLine(line.map(cell))).join('')
}

/** A drawing as a picture, at twice its size so that it is sharp in a document. */
export async function drawingAsPng(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingAsSvg(drawing))}`
  await image.decode()
  const canvas = new OffscreenCanvas(drawing.clientWidth * 2, drawing.clientHeight * 2)
  const context = canvas.getContext('2d')
  context?.scale(2, 2)
  context?.drawImage(image, 0, 0, drawing.clientWidth, drawing.clientHeight)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
