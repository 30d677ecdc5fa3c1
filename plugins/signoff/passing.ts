import { type Desk, Refusal } from '../deed'
import type { Submission } from '../ledger'
import { type Person, sameName } from '../roster'
import { say } from './say'
import { isOfSchool, leadersFor, nextStep, peopleOf } from './signers'

/** 孟处长, 张主任: a surname and what somebody is. */
export const titled =
  /^(?<surname>\p{sc=Han}{1,2}?)(?:副?(?:处长|院长|主任|书记|部长|馆长|科长|校长|主席)|[副总]?[处院部总馆系任]|老师)$/u

/** Somebody of the unit, else of the roster, by name or by surname and title; not who handed it in. */
export function colleague({ roster }: Desk, { entry }: Submission, said: string): Person | Refusal {
  const { unit, by } = entry
  const unknown = new Refusal('signoff.to-unknown', [said, unit])
  if (sameName(said, by.name)) return unknown
  const own = peopleOf(roster, unit).find(({ name }) => sameName(name, said))
  const home = roster.people.find(
    (each) => own && sameName(each.name, own.name) && each.unit?.name === unit,
  )
  const named = home ?? roster.person(said)
  const surname = named ? undefined : titled.exec(said)?.groups!.surname
  if (!surname) return named ?? unknown
  const alike = roster.people.filter(
    ({ role, name }) => role === 'leader' && name.startsWith(surname) && !sameName(name, by.name),
  )
  const ofUnit = alike.filter((each) => each.unit?.name === unit)
  const found = ofUnit.length ? ofUnit : alike
  if (found.length < 2) return found[0] ?? unknown
  const names = found.map(({ name, unit: own }) => say('signoff.of-unit', [own?.name ?? '', name]))
  return new Refusal('signoff.to-several', [said, names.join('、')])
}

/** Whether the policy lets somebody take the step a manuscript waits for, in another's place. */
export function maySign({ roster }: Desk, submission: Submission, person: Person): boolean {
  const { by } = nextStep(submission)!
  if (by === 'editor') return person.role === 'editor'
  if (person.role !== 'leader') return false
  if (by === 'school') return isOfSchool(person)
  const { name, unit } = person
  const role = unit && roster.leadersOf(unit.name).find((each) => sameName(each.name, name))?.role
  return by === 'deputy' || role !== 'deputy'
}

/** That somebody may not sign, who does by the policy, and what can be done. */
export function tooLow(desk: Desk, submission: Submission, name: string): Refusal {
  const { unit, payload } = submission.entry
  const step = nextStep(submission)!
  const column = desk.policy.at(payload.day).columns[payload.column]
  return new Refusal('signoff.to-lower', {
    receipt: submission.receipt,
    name,
    column: column.name,
    clause: column.signOff?.clause ?? '',
    who: step.post ?? say(`signoff.by.${step.by}`),
    signers: leadersFor(desk, unit, step)
      .map((each) => each.name)
      .join('、'),
  })
}
