import { type Replacement } from './replace'

/** Format and control characters, variation selectors and blanks of other scripts: nobody sees them. */
const unseen =
  /(?<!\p{Extended_Pictographic}\ufe0f?)[\p{Cf}\ufe00-\ufe0f]|(?![\t\n\v\f\r\x85])\p{Cc}|[\u115f\u1160\u3164\uffa0]|[\u{e0100}-\u{e01ef}]/gu

const lineEnd = /\r\n?|[\v\f\x85\u2028\u2029]/g

const space = /[\p{Zs}\u2800]/gu

/** A text as it is seen: every line end `\n`, every space alike, nothing that nobody sees. */
export function visible(text: string): string {
  return text.replace(lineEnd, '\n').replace(unseen, '').replace(space, ' ')
}

/** Radicals that PDF fonts put for characters, where Unicode has no decomposition. */
const [radicals, characters] = [
  Array.from('⺊⺓⺒⺝⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰'),
  Array.from('卜幺巳月民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙'),
]
const characterOf = new Map(radicals.map((radical, at) => [radical, characters[at]]))

function plainCharacter(character: string): string {
  return characterOf.get(character) ?? character.normalize('NFKC')
}

/** A name, a number or a command to compare with others: as it is seen, and half-width (NFKC). */
export function narrow(text: string): string {
  return visible(text)
    .replace(/[⺊-⻳]/g, plainCharacter)
    .normalize('NFKC')
}

/** Characters of other forms: radicals, compatibility and full-width ones, marks of numbers. */
const other =
  /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\uff61-\uff9f０-９Ａ-Ｚａ-ｚ／．－～＋％\u{1d400}-\u{1d7ff}\u{2f800}-\u{2fa1f}]/u

const changed = new RegExp(
  `(?<line>${lineEnd.source})|(?<unseen>${unseen.source})|(?<space>${space.source}|\\t)|${other.source}`,
  'gu',
)

function* changesOf(text: string): Generator<Replacement> {
  for (const { 0: found, index, groups } of text.matchAll(changed)) {
    const { line, unseen, space } = groups!
    const own =
      line !== undefined ? '\n' : unseen !== undefined ? '' : space ? ' ' : plainCharacter(found)
    yield { range: [index, index + found.length], text: own }
  }
}

const han = '[\\p{sc=Han}，。；：！？、）》”’】]'
const [halves, wholes] = [Array.from(',;:!?()「」『』'), Array.from('，；：！？（）“”‘’')]
const wide = new Map(halves.map((half, at) => [half, wholes[at]]))
const numbering = '(?:^|\\n) {0,4}[第（(]?[〇零一二三四五六七八九十百]{1,3}'

/** Half-width marks beside Chinese, and quotation marks of other forms. */
const mark = new RegExp(`(?<=${han})[,;:!?()]|[,;:!?()](?=${han}|[（《“‘【])|[「」『』]`, 'gu')
const stop = new RegExp(`(?<=${han})(?<!${numbering})\\.(?=$|[ \\n]|${han})`, 'gmu')

/** Marks as Chinese ones, each in its place. */
function widen(text: string): string {
  return text
    .replace(/"([^"\n]{1,80})"/g, '“$1”')
    .replace(mark, (half) => wide.get(half)!)
    .replace(/(?<=\d)：(?=\d)/g, ':')
    .replace(/（([^（()）\n]{0,60})\)/g, '（$1）')
    .replace(/\(([^（()）\n]{0,60})）/g, '（$1）')
    .replace(stop, '。')
}

/**
 * A text as it is judged: nothing that nobody sees, every space and line end alike, letters and
 * digits half-width, radicals as characters (NFKC), marks beside Chinese full-width. What is found
 * in it is given back as a place of the source.
 */
export class Plain {
  readonly text: string
  /** Where each unit of the text stood, and the end; undefined when all stand where they stood. */
  private places?: number[]

  constructor(readonly source: string) {
    this.text = widen(this.unify())
  }

  private unify(): string {
    let text = ''
    const places: number[] = []
    let from = 0
    const add = (part: string, place: (at: number) => number) => {
      for (let at = 0; at < part.length; at++) places.push(place(at))
      text += part
    }
    for (const { range, text: own } of changesOf(this.source)) {
      const [start, end] = range
      const before = from
      add(this.source.slice(from, start), (at) => before + at)
      add(own, () => start)
      from = end
    }
    if (!from) return this.source
    add(this.source.slice(from), (at) => from + at)
    this.places = [...places, this.source.length]
    return text
  }

  /** Where a range of the text stands in the source, in UTF-16 units. */
  toSource([start, end]: [number, number]): [number, number] {
    return this.places ? [this.places[start], this.places[end]] : [start, end]
  }
}
