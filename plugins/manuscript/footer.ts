import type { Footer } from 'docx'
import type { Docx } from './line'
import { CHARACTER } from './page'

/** One character of space at the outer edge. */
const EDGE = { left: CHARACTER, right: CHARACTER }

/** Page numbers `— 1 —`, right on odd pages and left on even ones (GB/T 9704-2012 7.5). */
export function writeFooters(docx: Docx): { default: Footer; even: Footer } {
  const { Footer, PageNumber, Paragraph, TextRun } = docx
  const number = (alignment: 'left' | 'right'): Footer => {
    const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
    const paragraph = new Paragraph({ style: 'Folio', alignment, indent: EDGE, children: [run] })
    return new Footer({ children: [paragraph] })
  }
  return { default: number('right'), even: number('left') }
}
