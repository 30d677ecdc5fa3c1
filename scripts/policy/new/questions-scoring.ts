import { type OutletAnswer, submittedIn, unfilled } from './answers'
import { ask } from './ask'
import { readPoints } from './named-list'
import { askClause, type Step } from './questions-school'
import { say } from './say'
import { readPublication } from './when'

function outletText({ name, value, fee }: OutletAnswer): string {
  return `${name} ${value}${fee ? ` ${say('fee', { fee })}` : ''}`
}

const points: Step = {
  async put(person, answers, no) {
    const fallback = say('pointless')
    const columns = answers.columns!
    const text = no + say('points', { column: columns[0].name })
    const read = (answer: string) => readPoints(answer, columns)
    const own = await ask(person, { text, fallback, read })
    const isPaid = own.submitted !== undefined || own.outlets.length > 0
    const clause = isPaid ? await askClause(person, say('about-points')) : unfilled
    answers.points = { ...own, clause }
    const hasFees = own.outlets.some((each) => each.fee)
    answers.feeClause = hasFees ? await askClause(person, say('about-fees')) : undefined
  },
  show: (answers) => {
    const paid = answers.columns.filter((column) => submittedIn(answers, column) > 0)
    const values = [...new Set(paid.map((column) => submittedIn(answers, column)))]
    const own = values.map((value) => {
      const same = paid.filter((column) => submittedIn(answers, column) === value)
      return say('submission', { columns: same.map(({ name }) => name).join('、'), value })
    })
    const all = [...own, ...answers.points.outlets.map(outletText)]
    return all.join('、') || say('pointless')
  },
}

const publication: Step = {
  async put(person, answers, no) {
    const fallback = say('publication-fallback')
    const own = await ask(person, {
      text: no + say('publication'),
      fallback,
      read: readPublication,
    })
    const clause = own ? await askClause(person, say('about-publication')) : unfilled
    answers.bulletin = own && { ...own, clause }
  },
  show: ({ bulletin }) =>
    bulletin ? say(`published-${bulletin.every}`, { ...bulletin }) : say('unpublished'),
}

/** What earns how much, and when it is published. */
export const scoringSteps: Step[] = [points, publication]
