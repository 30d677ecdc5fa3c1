import { briefTitle, type Desk } from '../deed'
import type { Submission } from '../ledger'
import { isDiscreet } from '../policy'

/** A shorter title may be an ordinary word: it is only known between 《 and 》. */
const TELLING = 5

type Books = Pick<Desk, 'policy' | 'ledger'>

/** A text without the titles that nobody in a group need hear: the name of the column stands for each. */
export function discreetly(desk: Books, text: string): string {
  return titlesOf(desk).reduce((left, { title, column }) => {
    const named = left.replaceAll(`《${title}》`, `《${column}》`)
    return title.length < TELLING ? named : named.replaceAll(title, column)
  }, text)
}

/** Written whole, and as lists cut them. */
function titlesOf(desk: Books): { title: string; column: string }[] {
  const told = [...desk.ledger.state.submissions.values()].flatMap((each) => {
    return discreetTitle(desk, each) ?? []
  })
  return told.flatMap(({ title, column }) => [
    { title, column },
    { title: briefTitle(title), column },
  ])
}

function discreetTitle({ policy }: Books, { entry: { payload } }: Submission) {
  const { title, column, day } = payload
  const at = policy.at(day)
  return isDiscreet(at, column) ? { title, column: at.columns[column].name } : undefined
}
