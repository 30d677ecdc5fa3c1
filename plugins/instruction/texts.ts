import { formatDay, now } from '../calendar'
import { briefTitle, changeLines, Listing, rowsOf } from '../deed'
import type { Assignment } from '../ledger'
import type { Assigned } from './assign'
import { briefText } from './brief-text'
import type { Concluded, Reopened } from './conclude'
import type { Standing } from './find'
import type { Instructed } from './instruct'
import { momentText } from './moment-text'
import { say } from './say'

type State = 'unread' | 'read' | 'late' | 'reported' | 'reopened'

export function stateOf({ assigned, isRead, reported, reopened }: Assignment): State {
  const { due } = assigned.payload
  if (reported) return 'reported'
  if (due && Date.parse(due) <= Date.parse(now())) return 'late'
  if (reopened) return 'reopened'
  return isRead ? 'read' : 'unread'
}

export function instructedText(done: Instructed): string {
  const { entry, assigned, endorsed, title, isUnscored } = done
  const { no, leader } = entry.payload
  const about = title
    ? say('instruction.done.about', { receipt: entry.ref, title: briefTitle(title) })
    : ''
  const isOwn = entry.by.name === leader
  const tail = isOwn ? '-leader' : endorsed ? '-scored' : ''
  const entries = endorsed && `${endorsed.entry.seq}、${entry.seq}`
  return [
    say('instruction.done.head', { no, entry: entry.seq, leader, about }),
    assigned ? assignedLine('instruction.done.assigned', no, assigned.payload) : '',
    ...(endorsed ? changeLines(endorsed.change) : []),
    isUnscored && !isOwn ? say('instruction.done.unscored', [entry.ref]) : '',
    ...reachLines(done.outOfReach),
    assigned ? '' : say('instruction.done.unassigned', [no]),
    say(`instruction.done.tail${tail}`, { no, entry: entry.seq, entries }),
  ]
    .filter(Boolean)
    .join('\n')
}

export function assignedText({ no, entry, outOfReach }: Assigned): string {
  const done = assignedLine('instruction.assigned', no, entry.payload)
  return [done, ...reachLines(outOfReach)].join('\n')
}

function assignedLine(
  key: string,
  no: number,
  { units, due }: Assigned['entry']['payload'],
): string {
  return say(key, { no, units: join(units), due: dueText(due) })
}

/** `，6月10日17:00前办结` */
export function dueText(due: string | undefined): string {
  return due ? say('instruction.due', [momentText(new Date(due))]) : say('instruction.no-due')
}

function reachLines(units: string[]): string[] {
  return units.length ? [say('instruction.out-of-reach', [join(units)])] : []
}

export function acknowledgedInstructionsText(read: Standing[]): string {
  const all = read.map(({ instruction: { entry } }) => {
    const { no, leader, text } = entry.payload
    return say('instruction.which-line', [no, leader, briefText(text)])
  })
  const [first] = read
  return say('instruction.acknowledged', [join(all), first.instruction.entry.payload.no])
}

export function reportedText({ instruction }: Standing): string {
  return say('instruction.reported', [instruction.entry.payload.no])
}

export function concludedText({ no, silent }: Concluded): string {
  return silent.length
    ? say('instruction.done-silent', [no, join(silent)])
    : say('instruction.done-by-editor', [no])
}

export function reopenedText({ no, entry }: Reopened): string {
  const { units } = entry.payload
  return units.length
    ? say('instruction.reopened', [no, join(units)])
    : say('instruction.reopened-alone', [no])
}

/** 批示: what is open, the latest first. */
export function instructionsList({ open, unit }: { open: Standing[]; unit?: string }): Listing {
  const counted = 'matters'
  const kind = unit ? '-unit' : ''
  if (!open.length) {
    const none = say(`instruction.list.none${kind}`, [say('instruction.example.instruct')])
    return new Listing({ counted, head: [none] })
  }
  const { no } = open[0].instruction.entry.payload
  return new Listing({
    counted,
    head: [say(`instruction.list.head${kind}`, [open.length, unit])],
    rows: rowsOf(open.map(listLine)),
    tail: [say(`instruction.list.tail${kind}`, [no])],
  })
}

function listLine({ instruction, assignments }: Standing): string {
  const { no, leader, text } = instruction.entry.payload
  const [due] = assignments
    .filter(({ reported }) => !reported)
    .flatMap(({ assigned }) => assigned.payload.due ?? [])
    .toSorted()
  return say('instruction.list.line', {
    no,
    leader,
    text: briefText(text),
    due: due ? say('instruction.list.due', [momentText(new Date(due))]) : '',
    states: statesText(assignments),
  })
}

/** `教务处、图书馆未读；学生工作处已收到` */
function statesText(assignments: Assignment[]): string {
  if (!assignments.length) return say('instruction.state.unassigned')
  const states = [...new Set(assignments.map(stateOf))]
  const groups = states.map((state) => {
    const units = assignments.filter((each) => stateOf(each) === state).map(({ unit }) => unit)
    return say('instruction.state.group', [join(units), say(`instruction.state.${state}`)])
  })
  return groups.join(say('instruction.semicolon'))
}

/** One instruction: what was written, and how each unit stands with it. */
export function instructionList(standing: Standing): Listing {
  const { instruction, assignments, concluded, title } = standing
  const { entry } = instruction
  const { no, leader, text, day } = entry.payload
  const note = concluded?.payload.note
  const done = concluded
    ? say('instruction.one.concluded', [note ? say('instruction.one.answer', [note]) : ''])
    : ''
  return new Listing({
    counted: 'units',
    head: [
      say('instruction.one.head', { no, leader, day: formatDay(day), done }),
      say('instruction.one.text', [text]),
      ...(title ? [say('instruction.one.about', { receipt: entry.ref, title })] : []),
      ...(assignments.length ? [] : [say('instruction.one.unassigned')]),
    ],
    rows: rowsOf(assignments.map(assignmentLine)),
  })
}

function assignmentLine(assignment: Assignment): string {
  const { unit, assigned, reported, reopened } = assignment
  const { due } = assigned.payload
  const said = reported?.payload.answer ?? reopened?.payload.reason
  return say('instruction.one.line', {
    unit,
    state: say(`instruction.state.${stateOf(assignment)}`),
    due: due && !reported ? say('instruction.one.due', [momentText(new Date(due))]) : '',
    answer: said ? say('instruction.one.answer', [said]) : '',
  })
}

/** For anybody: that a leader wrote on a manuscript, and how far it is, not what was written. */
export function instructionLines(standings: Standing[]): string[] {
  return standings.map(({ instruction, assignments, concluded }) => {
    const { no, leader, day } = instruction.entry.payload
    const state = concluded
      ? say('instruction.origin-done')
      : say('instruction.origin-state', [statesText(assignments)])
    return say('instruction.origin', { no, leader, day: formatDay(day), state })
  })
}

function join(names: string[]): string {
  return names.join(say('instruction.comma'))
}

/** Whether what a leader wrote is to be entered: `周院长 “请拿出方案”`. */
export const enterQuestion = (words: string) => say('instruction.told.enter', [words])

/** Whether a leader's words are to be entered as their own instruction. */
export const orderQuestion = (words: string) => say('instruction.told.order', [words])

/** Whether it is to be passed on. */
export const passQuestion = (no: number, text: string, words: string) =>
  say('instruction.told.pass', [no, briefText(text), words])

/** Whether the editors are to be told that it is done. */
export const reportQuestion = (no: number, answer: string) =>
  say('instruction.told.report', [no, briefText(answer)])

/** Whether an instruction is done that everybody has answered. */
export function concludeQuestion({ instruction, assignments }: Standing): string {
  const { no, text } = instruction.entry.payload
  const answers = assignments.map(({ unit, reported }) => {
    return say('instruction.told.answer', [unit, briefText(reported?.payload.answer ?? '')])
  })
  const all = answers.join(say('instruction.semicolon'))
  return say('instruction.told.conclude', [no, briefText(text), all])
}
