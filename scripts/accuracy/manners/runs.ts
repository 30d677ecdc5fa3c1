import { r } from '../../../plugins/manuscript/fixtures/word'

/** Writes a text as runs. */
export type Runs = (text: string) => string

/** Each character in a run of its own, with what Word leaves between them. */
export const splintered: Runs = (text) =>
  Array.from(text, (character, at) => {
    const id = String(at).padStart(8, '0')
    const mark = `<w:bookmarkStart w:id="${at}" w:name="_Goto${at}"/><w:bookmarkEnd w:id="${at}"/>`
    const between = ['', '<w:proofErr w:type="gramStart"/>', mark, ''][at % 4]
    const run = r(character).replace('<w:r>', `<w:r w:rsidR="${id}" w:rsidRPr="00AF12CD">`)
    return between + (at % 7 === 3 ? run.replace('<w:t ', '<w:lastRenderedPageBreak/><w:t ') : run)
  }).join('')

/** Dates in smart tags, campuses in content controls, head counts in fields. */
export const wrapped: Runs = (text) =>
  text
    .split(/(\d+月\d+日|校区|\d+名)/)
    .filter(Boolean)
    .map((part) => {
      const run = r(part)
      if (part.endsWith('日')) return `<w:smartTag w:element="chsdate">${run}</w:smartTag>`
      if (part.endsWith('名')) return `<w:fldSimple w:instr=" QUOTE ">${run}</w:fldSimple>`
      if (part !== '校区') return run
      return `<w:sdt><w:sdtPr/><w:sdtContent>${run}</w:sdtContent></w:sdt>`
    })
    .join('')

/** Runs as WPS writes them: digits apart, a hint and a font each, kerned. */
export const wps: Runs = (text) =>
  text
    .split(/(\d+)/)
    .filter(Boolean)
    .map((part) => {
      const hint = /\d/.test(part) ? '' : ' w:hint="eastAsia"'
      const font = `<w:rFonts${hint} w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/>`
      return r(part, `${font}<w:kern w:val="0"/><w:sz w:val="32"/>`)
    })
    .join('')

export const BREAK = '<w:r><w:br/></w:r>'
const TAB = '<w:r><w:tab/></w:r>'

/** A soft break behind each comma. */
export const byPhrase: Runs = (text) =>
  text
    .split(/(?<=，)/)
    .map((part) => r(part))
    .join(BREAK)

/** A soft break behind the name of the unit. */
export const onTwoLines: Runs = (text) => r(text.slice(0, 4)) + BREAK + r(text.slice(4))

/** A tab before the number and one behind it. */
export const tabbed: Runs = (text) => {
  return (
    TAB +
    text
      .split(/(?<=^\d．)/)
      .map((part) => r(part))
      .join(TAB)
  )
}

const half = new Map(Object.entries({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' }))

/** Half-width marks, no-break spaces in dates, and characters of no width in words. */
export const sprinkled: Runs = (text) => {
  const changed = text
    .replace(/[，；：（）]/g, (mark) => half.get(mark)!)
    .replace(/(?<=\d)(?=[月日年])/g, '\u00a0')
    .replace(/(?<=\p{sc=Han})(?=\p{sc=Han})/gu, (_, at: number) => (at % 3 ? '' : '\u200b'))
  return r(`\ufeff\u3000\u3000${changed}`)
}

export const wide = (no: number) => String.fromCodePoint(0xff10 + no)

export const widened: Runs = (text) => r(text.replace(/[0-9]/g, (sign) => wide(Number(sign))))
