import { type DateMention, findDates } from './date'
import { isDemand, isReport } from './mood'
import { isPlan } from './plan'
import { segment, type Token } from './segment'
import { type Clause, type Sentence, splitSentences } from './sentence'
import { blankOutQuoted } from './text'
import { join } from './word'

type Test = (tokens: Token[], at: number, clause: Clause) => boolean

function firstOf(clause: Clause, tag: string, test: Test): number | undefined {
  const { tokens } = clause
  const at = tokens.findIndex(
    (token, i) => token.tags.has(tag) && !token.quoted && test(tokens, i, clause),
  )
  return at < 0 ? undefined : at
}

const under = new Set(['正在', '已', '已经', '现已'])

/** 目前正在筹备: still a plan. */
const prepared =
  /正在(?:紧张|积极|抓紧|加紧|有序)?(?:联系|筹备|筹划|准备|排练|彩排|布置|招募|遴选|协调|落实)/

/** Marks from which word on a sentence reports speech, asks for something, or tells a plan. */
function scope(sentence: Sentence) {
  let [isReported, isDemanded, isPlanned] = [false, false, false]
  for (const clause of sentence) {
    clause.reported = isReported ? 0 : firstOf(clause, 'report', isReport)
    clause.demanded = isDemanded ? 0 : firstOf(clause, 'demand', isDemand)
    // ……将启动修订，目前正在征求意见: the plan ends there.
    isPlanned &&=
      !clause.tokens.some(({ text }) => under.has(text)) || prepared.test(join(clause.tokens))
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
    this.text = blankOutQuoted(source)
  }

  get dates(): DateMention[] {
    return (this.knownDates ??= findDates(this.text))
  }

  get sentences(): Sentence[] {
    if (!this.knownSentences) {
      this.knownSentences = splitSentences(this.text, segment(this.text, this.dates))
      this.knownSentences.forEach(scope)
    }
    return this.knownSentences
  }
}
