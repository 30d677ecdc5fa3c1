import { briefTitle, Refusal } from '../../deed'
import type { Submission } from '../../ledger'
import { say } from '../../text'
import type { Verdict } from './verdict'
import { meantBy } from './meant'

/** What is to be done with one manuscript. */
export interface Decision extends Pick<Verdict, 'opinion' | 'to'> {
  kind: 'signed' | 'returned' | 'forwarded' | 'later'
  receipt: string
}

/** What was decided of several at once, to be said back first. */
export interface Plan {
  decisions: Decision[]
  /** All that waited then, when all were meant. */
  all?: string[]
}

/** What verdicts mean for each manuscript that waits; undefined when it cannot be told for sure. */
export function planOf(verdicts: Verdict[], waiting: Submission[]): Plan | Refusal | undefined {
  const decisions: Decision[] = []
  let isAll = false
  for (const { kind, which, opinion, to, paper } of verdicts) {
    const isPlain = kind !== 'doubtful' && kind !== 'unclear' && kind !== 'shown' && !paper
    if (!isPlain || !which || speaksOfOther(opinion)) return undefined
    const others = decisions.map(({ receipt }) => receipt)
    const receipts = meantBy(which, waiting, others)
    if (receipts instanceof Refusal) return receipts
    if (receipts.some((receipt) => others.includes(receipt))) return undefined
    decisions.push(...receipts.map((receipt) => ({ kind, receipt, opinion, to })))
    isAll ||= !!(which.isAll || which.isRest)
  }
  return { decisions, all: isAll ? waiting.map(({ receipt }) => receipt) : undefined }
}

const otherNamed =
  /第[\d一二三四五六七八九十]{1,3}[个份篇]|最后一?[个份篇]|其他|其它|其余|剩下|另一?[个份篇]|那[个份篇]|除外/
/** 1标题太长, 3号的日期: numbers of manuscripts, not of days, people or parts. */
const otherNumbered =
  /(?:^|[，,。；;、\s])(?:\d{4}-)?\d{1,4}(?:号(?!楼))?\s?(?=\p{sc=Han})(?![年月日天个份篇条段点时名人分元项次楼层室届周岁万千百亿节级类处件张字页行班本台套场所家户公小多余]|位|号)/u

/** Whether an opinion speaks of another manuscript: 第二个标题改一下. */
export function speaksOfOther(opinion = ''): boolean {
  return otherNamed.test(opinion) || otherNumbered.test(opinion)
}

/** A line each. */
export function planLines({ decisions }: Plan, titleOf: (receipt: string) => string): string[] {
  return decisions.map(({ kind, receipt, opinion, to }) => {
    const isLacking = kind === 'returned' && !opinion
    const said = isLacking
      ? say('signoff.all.no-reason')
      : opinion
        ? say('signoff.all.said', [opinion])
        : ''
    const title = briefTitle(titleOf(receipt))
    return say(`signoff.all.${kind}`, { receipt, title, said, to })
  })
}

/** Whether it is of one manuscript by its number: an opinion may then speak of anything. */
export function isOfOne({ kind, which }: Verdict): boolean {
  return kind === 'returned' && which?.receipts?.length === 1
}
