import { p, r, wordFile } from '../../../plugins/manuscript/fixtures/word'
import { digit, type DraftLine, grouped, type Manner, typed, unnumbered } from './draft'
import {
  BREAK,
  byPhrase,
  onTwoLines,
  type Runs,
  splintered,
  sprinkled,
  tabbed,
  wide,
  widened,
  wrapped,
} from './runs'

const CENTRED = '<w:jc w:val="center"/>'

/** A line as a paragraph; only that it is centred shows the title. */
export function paragraph({ kind, text }: DraftLine, runs: Runs = r, properties = ''): string {
  return p(runs(text), kind === 'title' ? `${CENTRED}${properties}` : properties)
}

/** The paragraphs of some lines, with nothing to show what they are. */
export function paragraphs(lines: DraftLine[]): string {
  return lines.map((line) => paragraph(line)).join('')
}

/** A paragraph for each line, numbers typed. */
function separate(runs: Runs = r, write = digit): Manner {
  return (draft) =>
    wordFile(
      typed(draft, write)
        .map((line) => paragraph(line, runs))
        .join(''),
    )
}

/** What is below the title goes together, written by `write`, numbers typed. */
export function together(write: (lines: DraftLine[]) => string): Manner {
  return (draft) => {
    const body = grouped(typed(draft)).map((lines) => {
      return lines[0].kind === 'title' ? paragraph(lines[0]) : write(lines)
    })
    return wordFile(body.join(''))
  }
}

/** Lines with soft breaks between them. */
export function broken(lines: DraftLine[]): string {
  return p(lines.map(({ text }) => r(text)).join(BREAK))
}

/** The title on two lines. */
const brokenTitle: Manner = (draft) => {
  const body = typed(draft).map((line) => {
    return paragraph(line, line.kind === 'title' ? onTwoLines : r)
  })
  return wordFile(body.join(''))
}

const inControls: Manner = (draft) => {
  const body = typed(draft).map((line) => {
    const inside = `<w:customXml w:element="x">${paragraph(line)}</w:customXml>`
    return `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
  })
  return wordFile(body.join(''))
}

const circled = (no: number) => String.fromCodePoint(0x2460 + no - 1)
const chinese = (no: number) => '一二三四五六'[no - 1]

export const plain = separate()

export const inParagraphs: Record<string, Manner> = {
  'each character a run of its own': separate(splintered),
  'smart tags, content controls and fields': separate(wrapped),
  'paragraphs in content controls': inControls,
  'tabs around numbers': separate(tabbed),
  'spaces and half-width marks': separate(sprinkled),
  'full-width digits': separate(widened),
  'no numbers': separate(r, () => ''),
  'soft breaks between items': together(broken),
  'soft breaks in items': separate(byPhrase),
  'soft breaks in items without numbers': separate(byPhrase, () => ''),
  'a soft break in the title': brokenTitle,
  'soft breaks everywhere': (draft) => wordFile(broken(typed(draft))),
  'typed 1.': separate(r, (no) => `${no}. `),
  'typed 1、': separate(r, (no) => `${no}、`),
  'typed １．': separate(r, (no) => `${wide(no)}．`),
  'typed （１）': separate(r, (no) => `（${wide(no)}）`),
  'typed （一）': separate(r, (no) => `（${chinese(no)}）`),
  'typed ①': separate(r, circled),
  'typed 一、': (draft) => separate(r, (no) => `${chinese(no)}、`)(unnumbered(draft)),
}
