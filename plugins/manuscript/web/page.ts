import type { Paragraph, Sheet } from '../sheet'
import { Hidden } from './hidden'
import { attribute, readTokens, type Tag } from './tokens'

type Stored = Paragraph['pictures'][number]

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th ' +
    'pre center blockquote section article header footer main aside nav figure figcaption address ' +
    'form fieldset hr'
  ).split(' '),
)

/** Gathers the paragraphs of a page. */
class PageReader {
  private text = ''
  /** At the beginning, or behind a space or a break: another space is not shown. */
  private isSpaced = true
  private pictures: Stored[] = []
  private number?: string
  private level?: number
  private centred = false
  private tables: NonNullable<Paragraph['cell']>[] = []
  /** Last number of each open list; undefined for one of bullets. */
  private lists: (number | undefined)[] = []
  private inPre = false
  private hidden = new Hidden()

  constructor(
    private sheet: Sheet,
    private picture: (address: string) => Stored,
  ) {}

  read(html: string): void {
    for (const token of readTokens(html)) {
      if (typeof token !== 'string') this.readTag(token)
      else if (!this.hidden.isOpen)
        this.write(this.inPre ? token : token.replace(/[ \t\r\n\f]+/g, ' '))
    }
    this.finish()
  }

  private write(text: string): void {
    const shown = this.isSpaced && !this.inPre && text.startsWith(' ') ? text.slice(1) : text
    if (!shown) return
    this.sheet.grow(shown.length)
    this.text += shown
    this.isSpaced = shown.endsWith(' ') || shown.endsWith('\n')
  }

  private readTag(tag: Tag): void {
    const { name, isEnd } = tag
    if (this.hidden.covers(tag)) return
    if (BLOCKS.has(name)) this.finish()
    if (name === 'pre') this.inPre = !isEnd
    else if (isEnd) this.close(name)
    else if (name === 'br') this.write('\n')
    else if (name === 'img') this.addPicture(attribute(tag, 'src'))
    else if (BLOCKS.has(name)) this.open(tag)
  }

  private open(tag: Tag): void {
    const { name } = tag
    const cell = this.tables.at(-1)
    if (/^h[1-6]$/.test(name)) this.level = Number(name[1])
    if (name === 'center' || /text-align:\s*center/i.test(attribute(tag, 'style')))
      this.centred = true
    else if (/^center$/i.test(attribute(tag, 'align'))) this.centred = name !== 'table'
    if (name === 'ul') this.lists.push(undefined)
    else if (name === 'ol') this.lists.push((Number(attribute(tag, 'start')) || 1) - 1)
    else if (name === 'li') this.number = this.countItem()
    else if (name === 'table') {
      this.tables.push({ table: this.sheet.tables++, row: -1, column: -1 })
    } else if (name === 'tr' && cell) Object.assign(cell, { row: cell.row + 1, column: -1 })
    else if (name === 'td' || name === 'th') if (cell) cell.column++
  }

  private countItem(): string {
    const last = this.lists.at(-1)
    if (last === undefined) return '•'
    this.lists[this.lists.length - 1] = last + 1
    return `${last + 1}.`
  }

  private close(name: string): void {
    if (name === 'table') this.tables.pop()
    else if (name === 'li') this.number = undefined
    else if (name === 'ul' || name === 'ol') this.lists.pop()
    if (!BLOCKS.has(name)) return
    this.level = undefined
    this.centred = false
  }

  private addPicture(address: string): void {
    this.sheet.grow(1)
    this.pictures.push(this.picture(address))
  }

  private finish(): void {
    const text = this.text.replace(/^\n+/, '').trimEnd()
    const { pictures, number, level, centred } = this
    this.text = ''
    this.isSpaced = true
    if (!text.trim() && !pictures.length) return
    const cell = this.tables.at(-1)
    this.sheet.add({ text, number, level, centred, pictures, cell: cell && { ...cell } })
    this.pictures = []
    this.number = undefined
  }
}

/** Reads a page's paragraphs into the sheet; `picture` finds the picture of an address. */
export function readPage(html: string, sheet: Sheet, picture: (address: string) => Stored): void {
  new PageReader(sheet, picture).read(html)
}
