import { unfilled } from './answers'
import { ask } from './ask'
import { readPoints } from './named-list'
import { askClause, type Step } from './questions-school'
import { say } from './say'
import { readPublication } from './when'

const points: Step = {
  async put(person, answers, no) {
    const fallback = say('pointless')
    const own = await ask(person, { text: no + say('points'), fallback, read: readPoints })
    const isPaid = own.submitted !== undefined || own.outlets.length > 0
    const clause = isPaid ? await askClause(person, say('about-points')) : unfilled
    answers.points = { ...own, clause }
  },
  show: ({ points: { submitted, outlets } }) => {
    const own = submitted === undefined ? [] : [say('submission', { value: submitted })]
    const all = [...own, ...outlets.map(({ name, value }) => `${name} ${value}`)]
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
  show: ({ bulletin }) => (bulletin ? say('published', { ...bulletin }) : say('unpublished')),
}

/** What earns how much, and when it is published. */
export const scoringSteps: Step[] = [points, publication]
