import type { DateMention } from './date'
import { lexicon, type Node } from './lexicon'

/** A word of a text. A date is one word; a character no data file knows is a word without tags. */
export interface Token {
  text: string
  start: number
  end: number
  tags: ReadonlySet<string>
  /** Whether it stands within “”: a name, a slogan, a label. */
  quoted: boolean
}

const none: ReadonlySet<string> = new Set()
const date: ReadonlySet<string> = new Set(['date'])
const figure: ReadonlySet<string> = new Set(['number'])

/** An unknown character costs more than a word, so that the fewest words win. */
const unknown = 1.1

/** Longest run of digits or letters that is one word. */
const longestRun = 20

const isDigit = (code: number) => (code >= 48 && code <= 57) || code === 46 || code === 37
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

function runLength(text: string, start: number): number {
  const code = text.charCodeAt(start)
  const isSame = isDigit(code) ? isDigit : isLetter(code) ? isLetter : undefined
  if (!isSame) return 0
  let end = start + 1
  while (end < text.length && end - start < longestRun && isSame(text.charCodeAt(end))) end++
  return end - start
}

/** The best way to go on from each position, worked out from the end of the text. */
class Cuts {
  private costs: Float64Array
  private lengths: Uint16Array
  private dates: Map<number, number>

  constructor(
    private text: string,
    dates: DateMention[],
  ) {
    this.costs = new Float64Array(text.length + 1)
    this.lengths = new Uint16Array(text.length)
    this.dates = new Map(dates.map(({ start, end }) => [start, end - start]))
    for (let at = text.length - 1; at >= 0; at--) this.choose(at)
  }

  lengthAt(start: number): number {
    return this.lengths[start]
  }

  tagsAt(start: number): ReadonlySet<string> {
    if (this.dates.has(start)) return date
    let node: Node | undefined = lexicon
    for (let at = start; at < start + this.lengths[start]; at++) {
      node = node?.next.get(this.text.charCodeAt(at))
    }
    return node?.tags ?? (isDigit(this.text.charCodeAt(start)) ? figure : none)
  }

  private take(at: number, length: number, cost: number) {
    this.costs[at] = this.costs[at + length] + cost
    this.lengths[at] = length
  }

  private choose(at: number) {
    const { text, costs } = this
    const whole = this.dates.get(at) ?? runLength(text, at)
    if (whole) this.take(at, whole, 1)
    else this.take(at, 1, unknown)
    if (this.dates.has(at)) return
    let node: Node | undefined = lexicon
    for (let end = at; end < text.length; end++) {
      node = node.next.get(text.charCodeAt(end))
      if (!node) return
      const length = end + 1 - at
      const cost = costs[end + 1] + 1
      const isBetter = cost < costs[at] || (cost === costs[at] && length >= this.lengths[at])
      if (node.tags && isBetter) this.take(at, length, 1)
    }
  }
}

/** Cuts a text into the fewest words; of two ways as good the first word is the longer. */
export function segment(text: string, dates: DateMention[]): Token[] {
  const cuts = new Cuts(text, dates)
  const tokens: Token[] = []
  let quoted = false
  for (let start = 0; start < text.length;) {
    const end = start + cuts.lengthAt(start)
    const word = text.slice(start, end)
    if (word === '“') quoted = true
    else if (word === '”' || word === '\n') quoted = false
    tokens.push({ text: word, start, end, tags: cuts.tagsAt(start), quoted })
    start = end
  }
  return tokens
}
