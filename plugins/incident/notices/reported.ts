import { formatMoment } from '../../calendar'
import type { EntryOf } from '../../ledger'
import type { Books } from '../books'
import { onDuty } from '../duty'
import { peopleOf, reporterOf } from '../people'
import { say } from '../say'
import { linkBelow, nextTargets, standingsOf } from '../standing'
import { doneLines } from './done'
import { tellLink } from './link'
import { briefHeadOf, type Telling, type Told } from './telling'

export function tellReported(
  desk: Books,
  telling: Telling,
  entry: EntryOf<'incident-reported'>,
): Told[] {
  const { incident, setting, now } = telling
  const all = standingsOf(incident, setting, desk.policy.calendar, now)
  const standing = all.find(({ step }) => step.name === entry.payload.step)
  if (!standing) return []
  const { step, doneAt } = standing
  const at = formatMoment(new Date(entry.payload.at), 'HH:mm')
  const told = telling.reported.flatMap(({ payload: { to } }) => to ?? [])
  const whom = told.join('、') || step.name
  const news = briefHeadOf(
    telling,
    say('incident.tell.reported', { step: step.name, whom, at, by: entry.by.name }),
  )
  const lines = doneAt ? doneLines(desk, telling, standing) : []
  const editors = { to: onDuty(desk, now), text: [news, ...lines].join('\n') }
  const others = { to: [reporterOf(desk, incident)], text: news }
  const isChain = step.by === 'reporter'
  const isNext = isChain && !doneAt && linkBelow(standing).some(({ name }) => told.includes(name))
  const above = peopleOf(desk, incident, nextTargets(standing))
  const next = isNext ? [tellLink(desk, telling, standing, above)] : []
  return [editors, ...(isChain ? [others] : []), ...next]
}
