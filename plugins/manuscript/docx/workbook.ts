import type { Package } from './package'
import { parseXml, type Attributes, type XmlHandler } from './xml'

/** Reads the texts of shared strings (`si`) or of cells (`c`), which may refer to shared ones. */
class CellReader implements XmlHandler {
  private current = ''
  private isReference = false
  private isPhonetic = false
  private isInText = false

  constructor(
    private add: (text: string) => void,
    private shared: string[] = [],
  ) {}

  open(name: string, { t: type }: Attributes): void {
    const own = name.replace(/^.*:/, '')
    if (own === 'c' || own === 'si') this.current = ''
    if (own === 'c') this.isReference = type === 's'
    else if (own === 'rPh') this.isPhonetic = true
    else if (own === 't' || own === 'v') this.isInText = !this.isPhonetic
  }

  text(text: string): void {
    if (this.isInText) this.current += text
  }

  close(name: string): void {
    const own = name.replace(/^.*:/, '')
    if (own === 't' || own === 'v') this.isInText = false
    else if (own === 'rPh') this.isPhonetic = false
    else if (own === 'si') this.add(this.current)
    else if (own === 'c') {
      this.add(this.isReference ? (this.shared[Number(this.current)] ?? '') : this.current)
    }
  }
}

/** Whether a zip is an Excel file. */
export function isWorkbook(zip: Package): boolean {
  return zip.size('xl/workbook.xml') > 0
}

/** Reads the cells of an Excel file in the order they are stored in, formulas as what they come to. */
export function readWorkbook(zip: Package, add: (text: string) => void): void {
  const shared: string[] = []
  const strings = zip.part('xl/sharedStrings.xml')
  if (strings) parseXml(strings, new CellReader((text) => shared.push(text)))
  for (const name of zip.names) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue
    parseXml(zip.part(name)!, new CellReader(add, shared))
  }
}
