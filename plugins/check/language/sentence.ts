import type { Token } from './segment'

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

const stops = new Set('。！？!?\n')
const pauses = new Set('，；：;:—…')

function isPause(text: string, { start, text: word }: Token) {
  if (word === ',') return !/\d,\d/.test(text.slice(Math.max(0, start - 1), start + 2))
  // 9:30 is a time, not a pause.
  if (word === ':' || word === '：') return !/\d/.test(text[start - 1] ?? '')
  return pauses.has(word)
}

/** A half-width full stop at the end of a line. */
function isFullStop(text: string, { end, text: word }: Token) {
  return word === '.' && (end === text.length || text[end] === '\n')
}

/** The sentences of a text, and their clauses. */
export function splitSentences(text: string, tokens: Token[]): Sentence[] {
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
    const isStop = (stops.has(token.text) || isFullStop(text, token)) && !token.quoted
    if (!isStop && !isPause(text, token)) return
    close(index, token.text)
    if (isStop) finish()
  })
  close(tokens.length, '')
  finish()
  return sentences
}
