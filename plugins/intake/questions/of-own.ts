import { whyLast } from '../../bulletin'
import { openObjections, openObjectionsList } from '../../correction'
import { type Listing, Refusal } from '../../deed'
import { deadlineAt } from '../../policy'
import { lateLines, mine, mineList, type MySubmission } from '../../submission'
import { say } from '../say'
import { origins, unitIn } from './of-ledger'
import { lines, type Question } from './question'
import { spokenFilter } from './spoken-time'

/** Lines of what somebody handed in that stand beside the answer. */
const SHOWN = 3

/** What whoever asks handed in, the latest first; nothing for those who hand in nothing. */
function own({ desk, by, said }: Question) {
  const done = mine(desk, by, spokenFilter(desk, said))
  return done instanceof Refusal ? undefined : done
}

/** The number that commands take for the latest of them; an example where there is none. */
function receiptOf(submissions: MySubmission[] = []): number | string {
  const [latest] = submissions
  return latest ? Number(latest.entry.payload.receipt.slice(5)) : 3
}

function shownLines(question: Question, fits: (submission: MySubmission) => boolean): string[] {
  const done = own(question)
  if (!done) return []
  const submissions = done.submissions.filter(fits).slice(0, SHOWN)
  return submissions.length ? mineList({ ...done, submissions }).rows.flat() : []
}

const bare =
  /^(?:这|那)?(?:到底|究竟)?(?:是|又是)?(?:为什么|为啥|为何|凭什么|凭啥|(?:怎么|咋)回事)[呀啊呢哦嘛了啦？?！!。，\s]*$/

const less = /少|扣|减|撤|取消|没了|低|负/

/** Why there are so many points: what was handed in, and where each point is told of. */
export function why(question: Question): string | Listing {
  const { desk, by, said } = question
  const isLess = less.test(said)
  const isOfLast = bare.test(said) || (isLess && !unitIn(desk, said))
  const told = (isOfLast ? whyLast(desk, by, isLess) : undefined) ?? origins(question)
  if (told) return told
  const no = receiptOf(own(question)?.submissions)
  return lines(
    shownLines(question, () => true),
    say('intake.question.why', [no]),
  )
}

/** 为什么迟报: what was late, and by which deadline. */
export function lateOnes(question: Question): string {
  const late = own(question)?.submissions.filter(({ entry }) => entry.payload.late) ?? []
  const { calendar } = question.desk.policy
  const deadlines = late.flatMap(({ entry: { payload }, column }) => {
    const deadline = payload.week ? deadlineAt(column, payload.week, calendar) : undefined
    return deadline ? lateLines(deadline) : []
  })
  if (!late.length) return say('intake.question.not-late')
  return lines(
    shownLines(question, ({ entry }) => !!entry.payload.late),
    [...new Set(deadlines)].slice(0, SHOWN),
    say('intake.question.late', [receiptOf(late)]),
  )
}

/** How the latest objections of the asker's unit stand. */
function objected({ desk: { ledger }, by }: Question): string[] {
  const unit = by.person?.unit?.name
  const own = ledger.objections().filter(({ entry }) => entry.unit === unit)
  return own.slice(-SHOWN).map(({ entry: { seq: no, payload }, answer }) => {
    if (!answer) return say('intake.question.objected-open', { no, ...payload })
    const verdict = say(`deed.${answer.payload.isUpheld ? 'upheld' : 'dismissed'}`)
    return say('intake.question.objected', { no, ...payload, ...answer.payload, verdict })
  })
}

/** For editors what waits for an answer; for others how theirs stand, and how one objects. */
export function objection(question: Question): string | Listing {
  const { desk, by } = question
  const open = openObjections(desk, by)
  if (!(open instanceof Refusal)) return openObjectionsList(desk, open)
  const done = objected(question)
  if (done.length) return lines(done)
  const no = receiptOf(own(question)?.submissions)
  return lines(
    shownLines(question, () => true),
    say('intake.question.objection', [no]),
  )
}

const isKept = ({ status }: MySubmission) => status === 'accepted' || status === 'pending'

/** How to take back, with the number of what was handed in last. */
export function withdrawal(question: Question): string {
  const no = receiptOf(own(question)?.submissions.filter(isKept))
  return lines(shownLines(question, isKept).slice(0, 1), say('intake.question.withdraw', [no]))
}
