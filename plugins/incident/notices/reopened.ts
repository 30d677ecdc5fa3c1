import type { Desk } from '../../deed'
import type { Entry, Incident } from '../../ledger'
import { onDuty } from '../duty'
import { markOf } from '../facts-text'
import { distinct, reporterOf } from '../people'
import { say } from '../say'
import type { IncidentNotice } from './telling'

/** The report of an emergency was withdrawn or returned: its step is open again. */
export function reopenedNotices(
  desk: Desk,
  entries: readonly Entry[],
  now: Date,
): IncidentNotice[] {
  return entries.flatMap((entry) => {
    const isUndone = entry.type === 'withdrawn' || entry.type === 'returned'
    const [incident, step] = (isUndone && reportOf(desk, entry.ref!)) || []
    if (!incident || !step) return []
    const news = say(`incident.tell.reopened-${entry.type}`, { step, receipt: entry.ref })
    const to = distinct([...onDuty(desk, now), reporterOf(desk, incident)])
    return [
      {
        key: `incident-reopened:${entry.id}`,
        incident,
        to: to.filter(({ name }) => name !== entry.by.name),
        text: markOf(incident) + news,
      },
    ]
  })
}

/** The open emergency a manuscript was the report of, and its step. */
function reportOf({ ledger }: Desk, receipt: string): [Incident, string] | undefined {
  for (const incident of ledger.state.incidents.values()) {
    const report = incident.history.find(
      (entry) => entry.type === 'incident-reported' && entry.payload.receipt === receipt,
    )
    if (report?.type === 'incident-reported' && !incident.closed) {
      return [incident, report.payload.step]
    }
  }
  return undefined
}
