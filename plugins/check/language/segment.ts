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

const longestRun = 20

const isDigit = (code: number) => (code >= 48 && code <= 57) || code === 46 || code === 37
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** The length of a run of digits or of letters; a date in it (1.5.18) ends it. */
function runLength(text: string, start: number, dates: ReadonlyMap<number, number>): number {
  const code = text.charCodeAt(start)
  const isSame = isDigit(code) ? isDigit : isLetter(code) ? isLetter : undefined
  if (!isSame) return 0
  let end = start + 1
  const last = Math.min(text.length, start + longestRun)
  while (end < last && !dates.has(end) && isSame(text.charCodeAt(end))) end++
  return end - start
}

/** The best word to go on with from a position, and what it costs to the end of the text. */
interface Cut {
  cost: number
  length: number
  tags: ReadonlySet<string>
}

function bestCut(text: string, at: number, cuts: Cut[], dates: ReadonlyMap<number, number>): Cut {
  const dateLength = dates.get(at)
  const whole = dateLength ?? runLength(text, at, dates)
  const cost = whole ? cuts[at + whole].cost + 1 : cuts[at + 1].cost + unknown
  const tags = dateLength ? date : isDigit(text.charCodeAt(at)) ? figure : none
  let best: Cut = { cost, length: whole || 1, tags }
  let node: Node | undefined = dateLength ? undefined : lexicon
  for (let end = at; node && end < text.length; end++) {
    node = node.next.get(text.charCodeAt(end))
    if (!node?.tags) continue
    const length = end + 1 - at
    const cost = cuts[end + 1].cost + 1
    const isBetter = cost < best.cost || (cost === best.cost && length >= best.length)
    if (isBetter) best = { cost, length, tags: node.tags }
  }
  return best
}

/** Cuts a text into the fewest words; of two ways as good the first word is the longer. */
export function segment(text: string, dates: DateMention[]): Token[] {
  const lengths = new Map(dates.map(({ start, end }) => [start, end - start]))
  const cuts: Cut[] = []
  cuts[text.length] = { cost: 0, length: 0, tags: none }
  for (let at = text.length - 1; at >= 0; at--) cuts[at] = bestCut(text, at, cuts, lengths)
  const tokens: Token[] = []
  let quoted = false
  for (let start = 0; start < text.length; start += cuts[start].length) {
    const { length, tags } = cuts[start]
    const word = text.slice(start, start + length)
    if (word === '“') quoted = true
    else if (word === '”' || word === '\n') quoted = false
    tokens.push({ text: word, start, end: start + length, tags, quoted })
  }
  return tokens
}
