import { isDemand, isPlan, isReport } from './mood'
import { segment, type Token } from './segment'
import { plain } from './text'

/** Words between two commas. */
export interface Clause {
  tokens: Token[]
  start: number
  end: number
  /** Position in its sentence from 0. */
  index: number
  /** What ends it: `，`, `。`, or nothing at the end of the text. */
  mark: string
  /** First token of what somebody is reported to have said. */
  reported?: number
  /** First token of what is asked for, not done. */
  demanded?: number
  /** First token of what is yet to come. */
  planned?: number
}

export type Sentence = Clause[]

export interface Passage {
  /** The text with titles and speech blanked out, position by position. */
  text: string
  tokens: Token[]
  sentences: Sentence[]
}

const stops = new Set('。！？!?\n')
const pauses = new Set('，；：;:—…')

function isPause(text: string, { start, text: word }: Token) {
  if (word === ',') return !/\d/.test(text[start + 1] ?? '')
  // 9:30 is a time, not a pause.
  if (word === ':' || word === '：') return !/\d/.test(text[start - 1] ?? '')
  return pauses.has(word)
}

function cut(text: string, tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let sentence: Sentence = []
  let from = 0
  const close = (to: number, mark: string) => {
    const part = tokens.slice(from, to)
    from = to + 1
    if (!part.length) return
    const [start, end] = [part[0].start, part.at(-1)!.end]
    sentence.push({ tokens: part, start, end, index: sentence.length, mark })
  }
  const finish = () => {
    if (sentence.length) sentences.push(sentence)
    sentence = []
  }
  tokens.forEach((token, index) => {
    const isStop = stops.has(token.text) && !token.quoted
    if (!isStop && !isPause(text, token)) return
    close(index, token.text)
    if (isStop) finish()
  })
  close(tokens.length, '')
  finish()
  return sentences
}

/** Marks from which word on a sentence reports speech, asks for something, or tells a plan. */
function scope(sentence: Sentence) {
  let [reported, demanded, planned] = [false, false, false]
  for (const clause of sentence) {
    const { tokens } = clause
    const first = (test: (tokens: Token[], index: number, clause: Clause) => boolean) => {
      const index = tokens.findIndex((_, at) => test(tokens, at, clause))
      return index < 0 ? undefined : index
    }
    clause.reported = reported ? 0 : first(isReport)
    clause.demanded = demanded ? 0 : first(isDemand)
    clause.planned = planned ? 0 : first(isPlan)
    reported ||= clause.reported !== undefined
    demanded ||= clause.demanded !== undefined
    planned ||= clause.planned !== undefined
  }
}

const known = new WeakMap<object, Passage>()

function build(source: string): Passage {
  const text = plain(source)
  const tokens = segment(text)
  const sentences = cut(text, tokens)
  sentences.forEach(scope)
  return { text, tokens, sentences }
}

/** Reads a text into sentences, clauses and words. Time and place are linear in its length. */
export function parse(source: string | { text: string }): Passage {
  if (typeof source === 'string') return build(source)
  if (!known.has(source)) known.set(source, build(source.text))
  return known.get(source)!
}
