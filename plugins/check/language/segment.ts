import { type DateMention, findDates } from './date'
import { wordsAt } from './lexicon'

/** A word of a text. Dates are one word; a character no data file knows is a word without tags. */
export interface Token {
  text: string
  start: number
  end: number
  tags: ReadonlySet<string>
  /** Whether it stands within “”: a name, a slogan, a label. */
  quoted?: boolean
}

const none: ReadonlySet<string> = new Set()
const date: ReadonlySet<string> = new Set(['date'])
const figures: ReadonlySet<string> = new Set(['number'])
/** Bounded, for every position of a text is tried. */
const run = /[\d.%]{1,20}|[A-Za-z]{1,20}/y

interface Step {
  cost: number
  length: number
  tags: ReadonlySet<string>
}

/** An unknown character costs more than a known word, so that the fewest words win. */
const unknown = 1.1

function spans(dates: DateMention[]): Map<number, number> {
  return new Map(dates.filter(({ kind }) => kind === 'date').map(({ start, end }) => [start, end]))
}

function choose(text: string, start: number, steps: Step[], whole?: number): Step {
  if (whole !== undefined) return { cost: steps[whole].cost, length: whole - start, tags: date }
  run.lastIndex = start
  const figure = run.exec(text)?.[0].length
  let best: Step = figure
    ? {
        cost: steps[start + figure].cost + 1,
        length: figure,
        tags: /\d/.test(text[start]) ? figures : none,
      }
    : { cost: steps[start + 1].cost + unknown, length: 1, tags: none }
  for (const { length, tags } of wordsAt(text, start)) {
    const cost = steps[start + length].cost + 1
    if (cost < best.cost || (cost === best.cost && length > best.length))
      best = { cost, length, tags }
  }
  return best
}

/** Cuts a text into the fewest words, from the end so that each cut knows what follows it. */
export function segment(text: string): Token[] {
  const whole = spans(findDates(text))
  const steps: Step[] = Array.from({ length: text.length + 1 })
  steps[text.length] = { cost: 0, length: 0, tags: none }
  for (let i = text.length - 1; i >= 0; i--) steps[i] = choose(text, i, steps, whole.get(i))
  const tokens: Token[] = []
  let quoted = false
  for (let start = 0; start < text.length; start += steps[start].length) {
    const { length, tags } = steps[start]
    const word = text.slice(start, start + length)
    if (word === '“') quoted = true
    if (word === '”' || word === '\n') quoted = false
    tokens.push({ text: word, start, end: start + length, tags, quoted })
  }
  return tokens
}
