import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib'

/** What a PDF says of itself. */
export interface PdfFacts {
  title: string
  author: string
  subject: string
  producer: string
  at: number
}

/**
 * Writes what Chromium leaves out or fills with the moment of printing, so that the same pages are the same bytes and
 * nothing tells of the program where its name is hidden. Tags and outline stay as they are.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setAuthor(facts.author)
  pdf.setSubject(facts.subject)
  pdf.setCreator(facts.producer)
  pdf.setProducer(facts.producer)
  pdf.setCreationDate(new Date(facts.at))
  pdf.setModificationDate(new Date(facts.at))
  // Chromium draws it by lot; readers only want two files with different contents to have different ones.
  const id = PDFHexString.of(createHash('md5').update(JSON.stringify(facts)).digest('hex'))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  // The tags of a table take four times the room of its words unless they are packed.
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false })
}
