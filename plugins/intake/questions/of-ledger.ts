import {
  askBoard,
  askComparison,
  askDetails,
  askStanding,
  boardText,
  comparisonText,
  detailsList,
  standingText,
} from '../../bulletin'
import { dayOf, parsePeriod, type Period, today } from '../../calendar'
import {
  type Actor,
  briefTitle,
  type Desk,
  type Listing,
  openMonth,
  Refusal,
  refusalText,
} from '../../deed'
import { cycleOf } from '../../policy'
import { askDueNow, dueText, owedList, whoOwes } from '../../remind'
import { mine, mineList } from '../../submission'
import { sayFitting } from '../../text'
import { say } from '../say'
import { lines, type Question } from './question'
import { spokenDue, spokenFilter, spokenPeriod, spokenWord } from './spoken-time'

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
export function handedIn({ desk, by, said, isPrivate }: Question): string {
  const refused = isPrivate ? refusedLast(desk, by) : undefined
  const done = mine(desk, by, spokenFilter(desk, said))
  if (done instanceof Refusal) return done.reason.startsWith('deed.filter') ? refusalText(done) : ''
  const shown = mineList(done).text.split('\n').slice(0, LATEST)
  return lines(refused, shown, say('intake.question.mine', [behind(spokenWord(said))]))
}

/** What whoever asks sent last today, and was not accepted. */
function refusedLast({ ledger }: Desk, { account }: Actor): string | undefined {
  const last = ledger.entries.findLast(({ type, by }) => {
    return (type === 'submitted' || type === 'refused') && by.userId === account?.userId
  })
  if (last?.type !== 'refused' || dayOf(new Date(last.at)) !== today()) return undefined
  const { file, rename, isDestroyed } = last.payload
  if (isDestroyed) return undefined
  const how = say(`intake.question.refused-${rename ? 'rename' : 'mend'}`)
  return say('intake.question.refused', { name: briefTitle(file.name), no: last.seq, how })
}

/** ` 上月`, behind a command; nothing where no time is said. */
function behind(word?: string): string {
  return word ? ` ${word}` : ''
}

/** Whether somebody asks for the whole unit. */
const ours = /我们|咱|[我本](?:院|处|部|系|单位|学院|中心)|全院|全处/

/** How the unit did that is named, or that speaks of itself; else what whoever asks handed in. */
export function unitOrOwn(question: Question): string {
  const { desk, by, said } = question
  const isOwn = ours.test(said) || by.person?.role === 'leader'
  const unit = unitIn(desk, said) ?? (isOwn ? by.person?.unit?.name : undefined)
  if (!unit) return handedIn(question)
  const word = behind(spokenWord(said))
  return lines(standingText(standingOf(desk, unit, said)), say('intake.question.mine', [word]))
}

/** The unit's for who speaks for it, and for a leader, who does not hand in himself. */
export function ownFor(question: Question): string {
  const isOfUnit = ours.test(question.said) || question.by.person?.role === 'leader'
  return isOfUnit ? unitOrOwn(question) : handedIn(question)
}

function standingOf(desk: Desk, unit: string, said: string) {
  return askStanding(desk, { period: periodAsked(desk, said), unit })
}

const drafted = /草稿|公示稿/

/** The time that is spoken of; of a draft the month before, while it is open. */
function periodSaid(desk: Desk, said: string): Period | undefined {
  return spokenPeriod(desk, said) ?? (drafted.test(said) ? openMonth(desk) : undefined)
}

/** The same; else this month. */
export function periodAsked(desk: Desk, said: string): Period {
  return periodSaid(desk, said) ?? parsePeriod('', today())!
}

/** A sum: 为什么我0分. */
const total = /[零\d一二两三四五六七八九十]分|负[的分数]/
const ofManuscript = /[这那][篇份条个]|稿|第.条|采用/

/** Where each point of the unit comes from that is named, or that speaks of itself. */
export function origins(question: Question): Listing | undefined {
  const { desk, by, said } = question
  const isOfUnit = ours.test(said) || (total.test(said) && !ofManuscript.test(said))
  const unit = unitIn(desk, said) ?? (isOfUnit ? by.person?.unit?.name : undefined)
  const done = unit && askDetails(desk, by, { period: periodSaid(desk, said), unit })
  return !done || done instanceof Refusal ? undefined : detailsList(done)
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

/** A leader of the school, who asks of all units. */
export function isOfNoUnit({ person }: Actor): boolean {
  return person?.role === 'leader' && !person.unit
}

/** For editors who owes, by the deed; for others how they themselves stand. */
export function outstanding(question: Question): string | Listing {
  const { desk, by, said } = question
  const unit = unitIn(desk, said)
  const owed = whoOwes(desk, by, { period: spokenDue(said), units: unit ? [unit] : undefined })
  if (!(owed instanceof Refusal)) return owedList(desk, owed)
  if (by.person?.role === 'editor') return refusalText(owed)
  if (isOfNoUnit(by)) return points(question)
  return lines(ownWeek(question), say('intake.question.outstanding'))
}

const whence = /怎么来|哪来|由来|怎么算出|从哪/
const all = /全校|各单位|全部|所有|都|排行|排名|名次|榜|谁|哪个|哪家/

export function points(question: Question): string | Listing {
  const { desk, by, said } = question
  const told = whence.test(said) ? origins(question) : undefined
  if (told) return told
  const period = periodAsked(desk, said)
  const word = spokenWord(said)
  const isOfAll = all.test(said) && !ours.test(said)
  const unit = unitIn(desk, said) ?? (isOfAll ? undefined : by.person?.unit?.name)
  if (unit) {
    const standing = standingText(askStanding(desk, { period, unit }))
    const how = say('intake.question.points', [behind(word), word ?? '本月'])
    return lines(standing, how, sayFitting('intake.question.tasks'))
  }
  const board = boardText(askBoard(desk, { period })).split('\n').slice(0, FIRST)
  const picture = /图/.test(said) ? say('intake.question.board-picture', [word ?? '本月']) : ''
  return lines(board, picture, say('intake.question.board', [word ?? '本月']))
}

/** Units side by side: those that are named, one alone beside the asker's own. */
export function compare(question: Question): string | Listing {
  const { desk, by, said } = question
  const named = unitsIn(desk, said)
  const own = by.person?.unit?.name
  const units = [...new Set(named.length === 1 && own ? [own, ...named] : named)]
  const done = askComparison(desk, { period: periodAsked(desk, said), units })
  if (done instanceof Refusal) return points(question)
  return comparisonText(desk, done, spokenWord(said) ?? say('intake.question.this-month'))
}

function unitsIn({ roster }: Desk, said: string): string[] {
  const found: string[] = []
  for (let at = 0; at < said.length;) {
    const { unit, length = 1 } = roster.startsWith(said.slice(at)) ?? {}
    if (unit) found.push(unit.name)
    at += length
  }
  return found
}

export function unitIn({ roster }: Desk, said: string): string | undefined {
  const starts = Array.from(said, (_, at) => roster.startsWith(said.slice(at)))
  return starts.find(Boolean)?.unit.name
}
