import { addDays, today } from '../calendar'
import type { Desk } from '../deed'
import { isHandedIn, type LedgerState, type Submission, submissionsOf } from '../ledger'
import { isHandled } from './handled'
import type { Past } from './past'
import { columnsTold, repeatsOf, toldIn } from './repeats'
import { closenessOf, type Known, relationOf } from './version'

/** How many days back an earlier version is looked for. */
const DAYS = 30

/** What the unit handed in before that has to do with a manuscript. */
export function pastOf(desk: Desk, state: LedgerState, handed: Known): Past {
  const { unit, column, items } = handed
  const { version, unclear } = relatedTo(desk, state, handed)
  const isKept = version && isHandled(state, version)
  const [kept, replaced] = isKept ? [version] : [undefined, version]
  const columns = columnsTold(desk.policy.at(), column.key)
  const about = { unit: unit.name, columns, items }
  const except = { replaced: replaced?.receipt, kept: kept?.receipt }
  const repeats = repeatsOf(state, about, except)
  const told = toldIn(state, repeats)
  const isAllTold = told.flatMap((each) => each.items).length === items.length
  const isOpen = !version && !isAllTold && unclear && !isHandled(state, unclear)
  return { replaced, kept, beside: isOpen ? unclear : undefined, repeats, told }
}

/** The version that is mended, rather one to be replaced; and the last that perhaps is. */
function relatedTo(desk: Desk, state: LedgerState, handed: Known) {
  const { unit, column, week } = handed
  const day = today()
  const related = submissionsOf(state, unit.name, addDays(day, -DAYS), day)
    .filter((each) => isHandedIn(each) || each.status === 'returned')
    .filter(({ entry: { payload } }) => payload.column === column.key && payload.week === week)
    .map((submission) => ({ submission, relation: relationOf(desk, handed, submission) }))
  const mended = related.filter(({ relation }) => relation === 'mended')
  const versions = mended.map(({ submission }) => submission)
  const open = versions.filter((version) => !isHandled(state, version))
  const version = closest(handed, open) ?? closest(handed, versions)
  const unclear = related.findLast(({ relation }) => relation === 'unclear')
  return { version, unclear: unclear?.submission }
}

/** Of several versions the one most alike; the last of those that are as much. */
function closest(handed: Known, versions: Submission[]): Submission | undefined {
  const keyed = versions.map((version) => ({ version, alike: closenessOf(handed, version) }))
  return keyed.toReversed().toSorted((a, b) => b.alike - a.alike)[0]?.version
}
