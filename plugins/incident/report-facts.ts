import { type Actor, type Desk, Refusal } from '../deed'
import type { DutyReportFacts } from '../duty'
import type { EntryOf } from '../ledger'
import { findIncident } from './find'
import { say } from './say'

/** What a duty report (值班信息) tells of an emergency; a refusal when it is not theirs to know. */
export function reportFactsOf(
  desk: Pick<Desk, 'ledger' | 'roster' | 'policy'>,
  by: Pick<Actor, 'person'>,
  no: number,
): DutyReportFacts | Refusal {
  const found = findIncident(desk, by, no)
  if (found instanceof Refusal) return found
  const { facts, isDrill, steps, instructions, reports } = found.incident
  const { at, what, ...known } = facts
  const chain = found.setting.steps.filter((step) => step.by === 'reporter').map(({ name }) => name)
  return {
    ...known,
    at: new Date(at),
    what: isDrill ? say('incident.drill-of', [what ?? '']) : what,
    told: toldIn(steps.filter(({ payload }) => chain.includes(payload.step))),
    instructions: instructions.map(({ payload }) => ({ ...payload, at: new Date(payload.at) })),
    followups: reports
      .filter(({ kind }) => kind !== '首报')
      .map(({ text, at: moment }) => ({ text, at: new Date(moment) })),
  }
}

/** Those who were told at the same time are named together. */
function toldIn(steps: EntryOf<'incident-reported'>[]): DutyReportFacts['told'] {
  const times = [...new Set(steps.map(({ payload }) => payload.at))].toSorted()
  return times.map((at) => {
    const own = steps.filter(({ payload }) => payload.at === at)
    const names = own.map(({ payload: { to, step } }) => to ?? step)
    return { to: [...new Set(names)].join(say('incident.list')), at: new Date(at) }
  })
}
