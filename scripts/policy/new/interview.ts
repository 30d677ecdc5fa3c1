import type { Roster } from '../../../plugins/roster'
import type { Answers } from './answers'
import { ask, Unclear } from './ask'
import { columnSteps } from './questions-columns'
import { schoolSteps, type Step } from './questions-school'
import { scoringSteps } from './questions-scoring'
import { say } from './say'
import type { Person } from './terminal'

/** The columns, and what is asked about each of them: other columns, other answers. */
const [columnsAt, lastOfColumns] = [6, 9]

async function put(person: Person, steps: Step[], answers: Partial<Answers>, index: number) {
  await steps[index].put(person, answers, say('number', { no: index + 1, count: steps.length }))
}

/** What was answered, to be looked over; undefined when all is right, else the question to ask again. */
function lookOver(person: Person, steps: Step[], answers: Answers): Promise<number | undefined> {
  const lines = steps.map((step, index) =>
    say('summary', {
      no: index + 1,
      about: say(`abouts.q${index + 1}`),
      answer: step.show(answers),
    }),
  )
  return ask(person, {
    text: [say('look-over'), ...lines, say('write')].join('\n'),
    fallback: say('writing'),
    read(answer) {
      if (answer === say('writing') || /^[写是对]$/.test(answer)) return undefined
      const no = Number(answer)
      if (Number.isInteger(no) && no >= 1 && no <= steps.length) return no - 1
      throw new Unclear('writing')
    },
  })
}

/**
 * Asks the twelve questions, and any of them again. Rejects with `Stopped` when the person wants no more.
 * @param folder the policies are in
 * @param roster to know units by, in file names
 */
export async function interview(person: Person, folder: string, roster: Roster): Promise<Answers> {
  const steps = [...schoolSteps(folder), ...columnSteps(roster), ...scoringSteps]
  const answers: Partial<Answers> = {}
  person.tell(say('welcome'))
  for (const index of steps.keys()) await put(person, steps, answers, index)
  for (;;) {
    const wrong = await lookOver(person, steps, answers as Answers)
    if (wrong === undefined) return answers as Answers
    const last = wrong === columnsAt ? lastOfColumns : wrong
    for (let index = wrong; index <= last; index++) await put(person, steps, answers, index)
  }
}
