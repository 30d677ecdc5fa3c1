import { type DateMention, findDates } from './date'
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

const stops = new Set('。！？!?\n')
const pauses = new Set('，；：;:—…')

function isPause(text: string, { start, text: word }: Token) {
  if (word === ',') return !/\d,\d/.test(text.slice(Math.max(0, start - 1), start + 2))
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

type Test = (tokens: Token[], at: number, clause: Clause) => boolean

function firstOf(clause: Clause, tag: string, test: Test): number | undefined {
  const { tokens } = clause
  const at = tokens.findIndex(
    (token, i) => token.tags.has(tag) && !token.quoted && test(tokens, i, clause),
  )
  return at < 0 ? undefined : at
}

const under = new Set(['正在', '已', '已经', '现已'])

/** Marks from which word on a sentence reports speech, asks for something, or tells a plan. */
function scope(sentence: Sentence) {
  let [isReported, isDemanded, isPlanned] = [false, false, false]
  for (const clause of sentence) {
    clause.reported = isReported ? 0 : firstOf(clause, 'report', isReport)
    clause.demanded = isDemanded ? 0 : firstOf(clause, 'demand', isDemand)
    // ……将启动修订，目前正在征求意见: the plan ends there.
    isPlanned &&= !clause.tokens.some(({ text }) => under.has(text))
    clause.planned = isPlanned ? 0 : firstOf(clause, 'plan', isPlan)
    isReported ||= clause.reported !== undefined
    isDemanded ||= clause.demanded !== undefined
    isPlanned ||= clause.planned !== undefined
  }
}

/** A text as it is read: its dates, sentences, clauses and words, each worked out when asked for. */
export class Passage {
  /** Where titles and speech are blanked out, position by position. */
  readonly text: string
  private knownDates?: DateMention[]
  private knownSentences?: Sentence[]

  constructor(readonly source: string) {
    this.text = plain(source)
  }

  get dates(): DateMention[] {
    return (this.knownDates ??= findDates(this.text))
  }

  get sentences(): Sentence[] {
    if (!this.knownSentences) {
      this.knownSentences = cut(this.text, segment(this.text, this.dates))
      this.knownSentences.forEach(scope)
    }
    return this.knownSentences
  }
}
