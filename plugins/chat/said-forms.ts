import { parseNumeral } from '../calendar'

/** Full-width signs as their half-width twins, each in its place. */
export function flat(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
}

export const numeral = '(?:\\d{1,6}|[〇零一二两三四五六七八九十百]{1,5})'
const join = '\\s*[、,]\\s*'
const to = '\\s?(?:-|—|–|~|至|到)\\s?'
const span = `${numeral}(?:${to}${numeral})?`
const receipt = `第?(?:\\d{4}\\s?[-—–年]\\s?)?第?${numeral}[号篇]?`

export const end = '$|[\\s、,;:。]'

/** The same, or any word but those after a number that make it something else: 3条, 12月, 5个. */
export const endOrWord = `${end}|(?![年月日号条个名人次项处篇点份期届周天时分元万千百十])\\p{sc=Han}`

/** 12, 12-15, 12-记15 */
const entrySpan = `${numeral}(?:${to}记?录?${numeral})?`
const nextEntry = `\\s*(?:[、,和]\\s*)?记录?\\s?${entrySpan}|${join}${entrySpan}(?=${endOrWord})`

export const forms = {
  items: new RegExp(`^(?:第${span}(?:${join}第?${span})*|${span}(?:${join}${span})*)条和?`),
  receipt: new RegExp(`^(?:编号|回执)?\\s?:?\\s?(${receipt})(?:${to}(${receipt}))?`),
  entries: new RegExp(`^记录?\\s?${entrySpan}(?:${nextEntry})*`, 'u'),
}

/** No list people type is longer; a slip such as 3-7000 is. */
const LONGEST = 200

/** From one number to another; nothing when they are the wrong way round or too far apart. */
export function through(from: number, to: number): number[] {
  const length = to - from + 1
  return length > 0 && length <= LONGEST ? Array.from({ length }, (_, index) => from + index) : []
}

const alone = new RegExp(`^第?${span}条?(?:(?:\\s*[、,和及]\\s*|\\s+)第?${span}条?)*[。！!]?$`)

/** Numbers of items, when a whole message says nothing else: 1,3; 第1条和第3条; 一和三. */
export function itemsAlone(text: string): number[] | undefined {
  const said = flat(text.trim())
  return alone.test(said) ? spansIn(said) : undefined
}

/** All numbers of a list of numbers and spans. */
export function spansIn(text: string): number[] {
  const spans = text.matchAll(new RegExp(`(${numeral})(?:${to}记?录?(${numeral}))?`, 'g'))
  return [...spans].flatMap(([, ...ends]) => {
    const [from, last = from] = ends.map((number) => number && parseNumeral(number))
    return through(from || 0, last || 0)
  })
}
