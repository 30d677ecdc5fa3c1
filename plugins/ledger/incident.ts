import { LedgerError } from './error'
import type { AboutIncident, EntryOf, Incident, IncidentReport, State } from './types'

/** 突发: an emergency begins. */
export function openIncident(state: State, entry: EntryOf<'incident-opened'>) {
  const { no, said, isDrill = false, at, what, place, casualties, kind } = entry.payload
  if (state.incidents.has(`${no}`)) throw new LedgerError(`突发${no} 重复`)
  const { unit, by } = entry
  const known = { what, place, casualties, kind, unit, reporter: by.name }
  state.numbers.set('incident', Math.max(no, state.numbers.get('incident') ?? 0))
  state.incidents.set(`${no}`, {
    no,
    entry,
    isDrill,
    facts: { at: at ?? wholeMinute(entry.at), isAtAssumed: !at, ...known },
    reports: [{ kind: '首报', text: said, at: entry.at, by: by.name }],
    steps: [],
    instructions: [],
    lapses: [],
    history: [entry],
  })
}

/** What is entered about an emergency that is not over. */
export function followIncident(state: State, entry: EntryOf<AboutIncident>) {
  const opened = state.entries.get(entry.ref ?? '')
  if (opened?.type !== 'incident-opened') throw new LedgerError(`没有突发 ${entry.ref}`)
  const { no } = opened.payload
  const incident = state.incidents.get(`${no}`)!
  if (incident.closed) throw new LedgerError(`突发${no} 已经结束`)
  const history = [...incident.history, entry]
  const changed = { ...incident, ...changeBy(incident, entry), history }
  state.incidents.set(`${no}`, { ...changed, ...reportsIn(state, changed) })
}

/** A manuscript counts as the report of an emergency no longer, or again: its step is open, or done. */
export function reviewReports(state: State, receipt: string) {
  for (const [no, incident] of state.incidents) {
    const isReport = incident.history.some((entry) => receiptOf(entry) === receipt)
    if (isReport) state.incidents.set(no, { ...incident, ...reportsIn(state, incident) })
  }
}

/** What was reported: a manuscript only while it is accepted; one that is unknown here was. */
function reportsIn({ submissions }: State, { history, reports }: Incident) {
  const steps = history
    .filter((entry) => entry.type === 'incident-reported')
    .filter(({ payload: { receipt } }) => {
      return (submissions.get(receipt ?? '')?.status ?? 'accepted') === 'accepted'
    })
  return { steps, reports: [reports[0], ...steps.flatMap(reportOf)] }
}

function receiptOf(entry: Incident['history'][number]): string | undefined {
  return entry.type === 'incident-reported' ? entry.payload.receipt : undefined
}

function changeBy(incident: Incident, entry: EntryOf<AboutIncident>): Partial<Incident> {
  switch (entry.type) {
    case 'incident-noted':
      return { facts: { ...incident.facts, ...factsOf(entry) } }
    case 'incident-reported':
      return {}
    case 'incident-instructed':
      return { instructions: [...incident.instructions, entry] }
    case 'incident-lapsed':
      return { lapses: [...incident.lapses, entry] }
    case 'incident-closed':
      return { closed: entry }
  }
}

function factsOf({ payload }: EntryOf<'incident-noted'>) {
  const { said: _, remark: __, ...facts } = payload
  const told = Object.entries(facts).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(told), ...(payload.at && { isAtAssumed: false }) }
}

function reportOf({ payload, by }: EntryOf<'incident-reported'>): IncidentReport[] {
  const { step: kind, text, at } = payload
  return text && (kind === '续报' || kind === '终报') ? [{ kind, text, at, by: by.name }] : []
}

function wholeMinute(at: string): string {
  return `${at.slice(0, 16)}:00+08:00`
}
