import type { Choice } from '../../courier'
import type { Incident } from '../../ledger'
import type { Contact } from '../../roster'
import type { Books } from '../books'
import { callLines, reporterText } from '../calls'
import { countdown } from '../countdown'
import { factsText, markOf } from '../facts-text'
import { say } from '../say'
import { linkAbove, type Standing } from '../standing'
import type { Telling, Told } from './telling'

/** What happened, and who reports it. */
export function storyLines(desk: Books, incident: Incident): string[] {
  const by = say('incident.tell.by', [reporterText(desk, incident), incident.facts.unit])
  return [`${markOf(incident)}${factsText(incident)}`, by]
}

/** To those a chain has come to: to be called, and whom to call then. */
export function tellLink(
  desk: Books,
  { incident, now }: Telling,
  chain: Standing | undefined,
  to: Contact[],
): Told {
  const text = [...storyLines(desk, incident), ...linkLines(desk, incident, chain, now)].join('\n')
  return { to, text, choice: chain && !chain.doneAt ? linkChoice(incident, chain) : undefined }
}

/** That the call came; at the end of the chain also the order to report further up. */
function linkChoice(incident: Incident, chain: Standing): Choice {
  const { no, facts } = incident
  const keys = linkAbove(chain).length ? ['received'] : ['received', 'ordered']
  return {
    title: say('incident.choice.title', [markOf(incident).trim()]),
    about: [facts.place, facts.what].filter(Boolean).join(' ') || undefined,
    options: keys.map((key) => ({
      text: say(`incident.choice.${key}`),
      says: say(`incident.choice.says.${key}`, [no]),
    })),
  }
}

function linkLines(
  desk: Books,
  incident: Incident,
  chain: Standing | undefined,
  now: Date,
): string[] {
  if (!chain || chain.doneAt) return []
  const above = linkAbove(chain)
  const due = chain.due ? countdown(chain.due, now) : ''
  if (!above.length) return [say('incident.tell.last-link', [incident.no])]
  return [
    say('incident.tell.link', [due]),
    ...callLines(desk, incident, above),
    say('incident.tell.received', [incident.no]),
  ]
}
