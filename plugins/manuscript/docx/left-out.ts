/**
 * Left out with all inside: deleted text, formats before a tracked change, field codes, phonetic
 * guides, previews of embedded objects.
 */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:object',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
])

/** Tells the elements that are no part of what the document shows. */
export class LeftOut {
  private depth = 0
  /** For each open mc:AlternateContent, whether a choice was taken. */
  private choices: boolean[] = []

  /** Whether what comes next is inside such an element. */
  get isOpen(): boolean {
    return this.depth > 0
  }

  /** Whether the element that begins is left out. */
  open(name: string): boolean {
    if (!this.depth && !SKIPPED.has(name) && !this.isUnchosen(name)) return false
    this.depth++
    return true
  }

  /** Whether the element that ends was left out. */
  close(name: string): boolean {
    if (!this.depth) {
      if (name === 'mc:AlternateContent') this.choices.pop()
      return false
    }
    this.depth--
    return true
  }

  /** Of several forms of the same content only the first is read. */
  private isUnchosen(name: string): boolean {
    if (name === 'mc:AlternateContent') this.choices.push(false)
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    return this.choices.splice(-1, 1, true)[0] === true
  }
}
