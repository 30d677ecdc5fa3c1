import { type Desk, subjectText } from '../../deed'
import { dueText } from '../../instruction'
import {
  assignmentsOf,
  type Entry,
  type EntryOf,
  type EntryType,
  type Instruction,
} from '../../ledger'
import { say } from '../say'
import type { Notice, NoticesOf } from './notice'

type Told = 'instructed' | 'assigned' | 'reported' | 'reopened' | 'concluded'

/** What is told of an instruction (批示): its text is for those it concerns alone. */
export const instructionNotices: { [T in Told]: NoticesOf<T> } = {
  instructed: (desk, entry) => {
    const isAssigned = unitsOf(desk, entry).includes(entry.unit)
    const authors = entry.ref && !isAssigned ? [toAuthors(desk, entry)] : []
    return [...authors, ...byLeader(desk, entry)]
  },
  assigned: (desk, entry) => {
    const about = aboutOf(desk, entry)
    const due = dueText(entry.payload.due)
    return toUnits(entry, entry.payload.units, say('desk.tell.assigned', { ...about, due }))
  },
  reported: (desk, entry) => {
    const { unit, by, payload } = entry
    const values = { ...aboutOf(desk, entry), unit, by: by.name, answer: payload.answer }
    const text = say('desk.tell.reported', values)
    return [{ key: keyOf(entry), to: 'editors', isPublic: false, isConfidential: true, text }]
  },
  reopened: (desk, entry) => {
    const { units, reason } = entry.payload
    const text = say('desk.tell.reopened', { ...aboutOf(desk, entry), reason })
    return toUnits(entry, units, text)
  },
  concluded: (desk, entry) => {
    const text = say('desk.tell.concluded', aboutOf(desk, entry))
    return toUnits(entry, unitsOf(desk, entry), text)
  },
}

/** That an instruction, or passing it on, was taken back: to whoever was to see to it. */
export function withdrawnInstruction(desk: Desk, entry: Entry): Notice[] {
  const target = entry.type === 'reversed' && desk.ledger.state.entries.get(entry.ref!)
  if (!target || (target.type !== 'instructed' && target.type !== 'assigned')) return []
  const units = target.type === 'assigned' ? target.payload.units : unitsOf(desk, target)
  return toUnits(entry, units, say('desk.tell.withdrawn', aboutOf(desk, target)))
}

/** Editors hear of what a leader wrote without them, and pass it on when it says to whom. */
function byLeader(desk: Desk, entry: EntryOf<'instructed'>): Notice[] {
  if (entry.by.name !== entry.payload.leader) return []
  const units = unitsOf(desk, entry).join('、')
  const text = say(`desk.tell.instructed-by-leader${units ? '' : '-unassigned'}`, {
    ...aboutOf(desk, entry),
    units,
  })
  const key = `${keyOf(entry)}:editors`
  return [{ key, to: 'editors', isPublic: false, isConfidential: true, text }]
}

/** The unit whose manuscript was written on hears of it. */
function toAuthors(desk: Desk, entry: EntryOf<'instructed'>): Notice {
  const { unit } = entry
  const values = { ...entry.payload, subject: subjectText(desk, entry) }
  const text = say('desk.tell.instructed', values)
  return { key: keyOf(entry), to: { unit }, isPublic: false, isConfidential: true, text }
}

function toUnits(entry: Entry, units: string[], text: string): Notice[] {
  return units.map((unit) => ({
    key: `${keyOf(entry)}:${unit}`,
    to: { unit, hasPrincipal: true },
    isPublic: false,
    isConfidential: true,
    text,
  }))
}

function keyOf({ id }: Entry): string {
  return `instruction:${id}`
}

/** The units an instruction was passed on to. */
function unitsOf(desk: Desk, entry: Entry): string[] {
  return assignmentsOf(desk.ledger.state, instructionOf(desk, entry)).map(({ unit }) => unit)
}

function aboutOf(desk: Desk, entry: EntryOf<EntryType>) {
  const { entry: instructed } = instructionOf(desk, entry)
  const { ref, payload } = instructed
  const subject = ref ? say('desk.tell.about', [subjectText(desk, instructed)]) : ''
  return { ...payload, subject }
}

/** The instruction an entry is, or is about. */
function instructionOf({ ledger }: Desk, entry: Entry): Instruction {
  const asked = entry.type === 'instructed' ? entry : ledger.state.entries.get(entry.ref!)!
  const { no } = (asked as EntryOf<'instructed'>).payload
  return ledger.state.instructions.get(`${no}`)!
}
