import statistics from '../../../data/language/statistics.yml'
import { listOf } from './lexicon'
import type { Passage } from './passage'
import { oneOf, type Span } from './pattern'
import type { Token } from './segment'

const number = '\\d[\\d,]*(?:\\.\\d+)?[余多]?[万亿千百]?[余多]?'
const amount = `(?:${number}${oneOf(statistics, 'measure')}|\\d+(?:\\.\\d+)?[∶:：]\\d+)`
const noun = '[^，。；：、\\d（）《》]'
const owner = `(?<=${oneOf(statistics, 'owner')})(?:[现共已]|总共|目前|现共)?有(?![关效序力])`

/** Figures said of the present. `state` says so by its verb; `mild` may be of the time before. */
const patterns = {
  state: new RegExp(
    `(?:${oneOf(statistics, 'state')}|${owner})[约近]?${noun}{0,14}?${amount}`,
    'g',
  ),
  mild: new RegExp(
    [
      `占(?:比)?[约近]?\\d+(?:\\.\\d+)?%`,
      `${oneOf(statistics, 'mild')}[约近]?${noun}{0,14}?${amount}`,
      `(?<=^|[，。；、])${noun}{0,14}?${oneOf(statistics, 'indicator')}${noun}{0,4}?${oneOf(statistics, 'link')}了?${amount}`,
      `(?<=^|[，。；、：]|${oneOf(statistics, 'owner')})${oneOf(statistics, 'stock')}(?:共|有|共有|约|近|为|${oneOf(statistics, 'link')})?${amount}`,
    ].join('|'),
    'g',
  ),
}

/** What goes on with the same verb: ，纸质藏书186.4万册 */
const beside = new RegExp(
  `[、，](?:其中)?(${noun}{0,14}?)${amount}${noun}{0,6}(?=[、，。；]|$)`,
  'y',
)

const [acts, aims] = [oneOf(statistics, 'act'), listOf(statistics, 'aim')]
const startsWithAct = new RegExp(`^${acts}`)
const happening = new RegExp(oneOf(statistics, 'happening'))
const longAim = new RegExp(aims.filter((word) => word.length > 1).join('|'))
const shortAim = new Set(aims.filter((word) => word.length === 1))

const verbs = ['event', 'hold', 'go']

/** How far back what a figure is about is looked for, and how many figures of a sentence are. */
const [reach, most] = [160, 20]

function wordsIn({ sentences }: Passage, { start, end }: Span): Token[] {
  const clauses = sentences.flat().filter((clause) => clause.start < end && clause.end > start)
  return clauses.flatMap(({ tokens }) =>
    tokens.filter((token) => token.start >= start && token.start < end),
  )
}

/** Whether the words of a part begin with a deed: 订购中外文数据库58个. */
function isDeed(passage: Passage, text: string, start: number): boolean {
  if (startsWithAct.test(text)) return true
  const [word] = wordsIn(passage, { start, end: start + 1 })
  return verbs.some((tag) => word?.tags.has(tag))
}

const occasion = new RegExp(`${oneOf(statistics, 'occasion')}[^，。；]*$`)

/** Whether what is told of is wanted, planned or a single occasion rather than so. */
function isOther(passage: Passage, { start, end }: Span): boolean {
  const { text } = passage
  const near = text.slice(Math.max(0, start - reach), start)
  const from = start - near.length + Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1
  if (longAim.test(text.slice(from, end + 4)) || text.startsWith('以上', end)) return true
  if (occasion.test(text.slice(from, start))) return true
  const words = wordsIn(passage, { start: from, end })
  return words.some(({ text: word }) => shortAim.has(word))
}

/** The whole statement: with what is counted and what is counted beside it. */
function extend(passage: Passage, end: number): number {
  const { text } = passage
  const tail = /^[^，。；：、\d（）()]{0,10}(?=[，。；、（(]|$)/.exec(text.slice(end))?.[0] ?? ''
  for (let at = end + tail.length; ; at = beside.lastIndex) {
    beside.lastIndex = at
    const match = beside.exec(text)
    if (!match || isDeed(passage, match[1], at + 1)) return at
  }
}

/** A figure given as what is now. */
export interface Statistic extends Span {
  kind: keyof typeof patterns
}

/** The first figure of a sentence given as what is now, be there a time with it or not. */
export function findStatistic(passage: Passage, sentence: Span): Statistic | undefined {
  const text = passage.text.slice(sentence.start, sentence.end)
  for (const kind of ['state', 'mild'] as const) {
    let tried = 0
    for (const match of text.matchAll(patterns[kind])) {
      if (++tried > most) break
      const start = sentence.start + match.index
      const end = start + match[0].length
      const rest = /^[^，。；]*/.exec(passage.text.slice(end))![0]
      if (happening.test(rest) || isOther(passage, { start, end })) continue
      return { start, end: extend(passage, end), kind }
    }
  }
  return undefined
}

/** How much time a sentence tells: a span or a count's time, a mere date, or none. */
export type Timing = 'counted' | 'dated' | undefined

const period = new RegExp(
  `${oneOf(statistics, 'period')}|(?<!\\d)\\d{4} ?年(?!版)|\\d{1,2}月(?:份|至|到|底|末|初)|十“?[二三四五]五`,
)
const survey = new RegExp(oneOf(statistics, 'survey'))

/** The time told in a sentence, which later figures of the paragraph may be of too. */
export function timingOf({ text, dates }: Passage, { start, end }: Span): Timing {
  const words = text.slice(start, end)
  const count = dates.filter((date) => date.start >= start && date.end <= end).length
  const isSpan = count > 1 && /[至到—~-]/.test(words)
  if (period.test(words) || isSpan || (count && survey.test(words))) return 'counted'
  return count ? 'dated' : undefined
}
