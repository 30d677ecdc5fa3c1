import type { EntryOf } from '../../ledger'
import type { Books } from '../books'
import { onDuty } from '../duty'
import { isAmong } from '../people'
import { say } from '../say'
import { standingsOf } from '../standing'
import { doneLines } from './done'
import { briefHeadOf, informed, type Telling, type Told } from './telling'

/** A report in words, or a manuscript that is one. */
export function tellWritten(
  desk: Books,
  telling: Telling,
  entry: EntryOf<'incident-reported'>,
): Told[] {
  const { by, payload } = entry
  // The final report is told as the end of it.
  if (payload.step === '终报') return []
  if (payload.receipt) return tellManuscript(desk, telling, entry)
  const news = say('incident.tell.written', [by.name, payload.step, payload.text])
  return [{ to: informed(desk, telling), text: briefHeadOf(telling, news) }]
}

function tellManuscript(
  desk: Books,
  telling: Telling,
  { by, payload: { step, text, receipt } }: EntryOf<'incident-reported'>,
): Told[] {
  const { incident, setting, now } = telling
  const all = standingsOf(incident, setting, desk.policy.calendar, now)
  const standing = all.find((each) => each.step.name === step && !each.round)
  const key = setting.steps.find(({ name }) => name === step)?.column ?? ''
  const column = desk.policy.at().columns[key]?.name
  const news = say('incident.tell.manuscript', { step, column, receipt, title: text, by: by.name })
  const head = briefHeadOf(telling, news)
  const office = onDuty(desk, now)
  const others = informed(desk, telling).filter((each) => !isAmong(office, each))
  const done = standing?.doneAt ? doneLines(desk, telling, standing) : []
  return [
    { to: office, text: [head, ...done].join('\n') },
    { to: others, text: head },
  ]
}
