import { askBoard, askStanding, boardText, standingText } from '../../bulletin'
import { parsePeriod, today } from '../../calendar'
import { type Desk, type Listing, Refusal, refusalText } from '../../deed'
import { cycleOf } from '../../policy'
import { askDueNow, dueText, owedList, whoOwes } from '../../remind'
import { mine, mineList } from '../../submission'
import { sayFitting } from '../../text'
import { say } from '../say'
import { lines, type Question } from './question'
import { spokenDue, spokenFilter, spokenPeriod } from './spoken-time'

/** Lines of the scoreboard that fit on a phone with what follows. */
const FIRST = 5

/** The head and the last manuscripts, beside how the week stands. */
const LATEST = 4

/** How the unit stands with the manuscripts of this week, or of the one that is named. */
export function ownWeek({ desk, by, said }: Question): string[] {
  const isDated = Object.values(desk.policy.at().columns).some(cycleOf)
  const asked = spokenDue(said)
  const due = askDueNow(desk, by, asked).map(dueText)
  return due.length || !isDated || asked ? due : [say('intake.question.nothing-due')]
}

/** What whoever asks handed in, of late or in the time that is named. */
export function handedIn({ desk, by, said }: Question): string {
  const done = mine(desk, by, spokenFilter(desk, said))
  if (done instanceof Refusal) return done.reason.startsWith('deed.filter') ? refusalText(done) : ''
  const shown = mineList(done).text.split('\n').slice(0, LATEST)
  return lines(shown, say('intake.question.mine'))
}

/** What was given back to whoever asks, with the reasons. */
export function returned({ desk, by }: Question): string[] {
  const done = mine(desk, by, {})
  if (done instanceof Refusal) return []
  const submissions = done.submissions.filter(({ status }) => status === 'returned')
  return submissions.length
    ? mineList({ ...done, submissions })
        .rows.flat()
        .slice(0, LATEST)
    : []
}

/** For editors who owes, by the deed; for others how they themselves stand. */
export function outstanding(question: Question): string | Listing {
  const { desk, by, said } = question
  const owed = whoOwes(desk, by, { period: spokenDue(said) })
  if (!(owed instanceof Refusal)) return owedList(desk, owed)
  if (by.person?.role === 'editor') return refusalText(owed)
  return lines(ownWeek(question), say('intake.question.outstanding'))
}

export function points({ desk, by, said }: Question): string {
  const period = spokenPeriod(desk, said) ?? parsePeriod('', today())!
  const unit = unitIn(desk, said) ?? by.person?.unit?.name
  if (unit) {
    const standing = standingText(askStanding(desk, { period, unit }))
    return lines(standing, sayFitting('intake.question.points'))
  }
  const board = boardText(askBoard(desk, { period })).split('\n').slice(0, FIRST)
  return lines(board, say('intake.question.board'))
}

function unitIn({ roster }: Desk, said: string): string | undefined {
  const starts = Array.from(said, (_, at) => roster.startsWith(said.slice(at)))
  return starts.find(Boolean)?.unit.name
}
