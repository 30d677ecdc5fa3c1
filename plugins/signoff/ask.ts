import { readFile } from 'node:fs/promises'
import { addDays, endOfDay, formatMoment, today } from '../calendar'
import { nameRule } from '../check'
import type { Choice, Message } from '../courier'
import type { Actor, Desk } from '../deed'
import type { EntryOf, Submission } from '../ledger'
import { insteadLines } from './ended'
import { say } from './say'
import { nextStep, type Signer, signerAmong, signersOf, type Step, waitingFor } from './signers'
import { MOMENT } from './texts'

/** Days in which it is of use to be asked. */
const DAYS = 14

/** Characters of the body that are shown. */
const SUMMARY = 60

/** Asks everybody who can take the step a manuscript waits for, privately, once. */
export async function askSigners(desk: Desk, submission: Submission): Promise<void> {
  const step = nextStep(submission)
  if (!step) return
  for (const signer of signersOf(desk, submission)) {
    const message = await messageTo(desk, submission, step, signer)
    await desk.courier.pushEach([signer], message)
  }
}

/** Asks somebody, who can be written to now, what they were asked when they could not. */
export async function askAgain(desk: Desk, by: Pick<Actor, 'person'>): Promise<void> {
  for (const submission of waitingFor(desk, by)) {
    const step = nextStep(submission)!
    const signer = signerAmong(desk, submission, by)!
    const to = desk.courier.reach(signer)
    const key = keyFor(submission.receipt, step, signer)
    if (!to || desk.courier.fate(`${key}:${to.platform}:${to.channelId}`) !== 'gave-up') continue
    if (!(await desk.courier.isOpen(to))) continue
    const message = await messageTo(desk, submission, step, signer)
    await desk.courier.pushEach([signer], { ...message, key: `${key}:again` })
  }
}

/** Whether the question about a manuscript has come to somebody. */
export function wasAsked(desk: Desk, submission: Submission, by: Pick<Actor, 'person'>): boolean {
  const step = nextStep(submission)
  const signer = signerAmong(desk, submission, by)
  const to = signer && desk.courier.reach(signer)
  if (!step || !to) return false
  const key = keyFor(submission.receipt, step, signer)
  return ['', ':again'].some(
    (again) => desk.courier.fate(`${key}${again}:${to.platform}:${to.channelId}`) === 'delivered',
  )
}

async function messageTo(
  desk: Desk,
  submission: Submission,
  step: Step,
  signer: Signer,
): Promise<Message> {
  const { receipt, entry } = submission
  const { name, sha256 } = entry.payload.file
  const bytes = await readFile(desk.storage.files.path(sha256))
  return {
    key: keyFor(receipt, step, signer),
    text: askText(desk, submission, step, signer),
    file: { name, bytes },
    choice: choiceOf(submission),
    until: endOfDay(addDays(today(), DAYS)),
    isUrgent: isOfEmergency(desk, submission),
  }
}

/** The three answers, and the reasons for which a manuscript is mostly returned. */
function choiceOf({ receipt, entry }: Submission): Choice {
  const { title } = entry.payload
  return {
    title: say('signoff.choice.title', [title]),
    about: say('signoff.choice.about', { unit: entry.unit, receipt }),
    options: (['signed', 'returned', 'forwarded'] as const).map((verdict) => ({
      text: say(`signoff.choice.${verdict}`),
      says: say(`signoff.choice.says.${verdict}`, { receipt, reason: '{reason}' }),
    })),
    reasons: {
      title: say('signoff.choice.why'),
      options: say('signoff.choice.reasons').split('、'),
    },
  }
}

/** A report of an emergency that goes on is signed at night too. */
function isOfEmergency({ policy, ledger }: Desk, { entry }: Submission): boolean {
  const { column, day } = entry.payload
  const isReport = policy.at(day).incident?.steps.some((step) => step.column === column)
  return (
    !!isReport &&
    [...ledger.state.incidents.values()].some(
      ({ facts, closed }) => facts.unit === entry.unit && !closed,
    )
  )
}

/** The push by which somebody is asked, before its platform. */
function keyFor(receipt: string, { no }: Pick<Step, 'no'>, { name }: Signer): string {
  return `signoff:${receipt}:${no}:${name}`
}

/** Signers whom the bot has no way to write to. */
export function outOfReach({ courier }: Pick<Desk, 'courier'>, signers: Signer[]): Signer[] {
  return signers.filter((signer) => !courier.reach(signer))
}

function askText(desk: Desk, submission: Submission, step: Step, signer: Signer): string {
  const { receipt, entry } = submission
  const { title, items, column, day, warnings } = entry.payload
  const body = bodyOf(items)
  const text = say('signoff.ask', {
    receipt,
    title,
    step: step.name,
    unit: entry.unit,
    column: desk.policy.at(day).columns[column].name,
    by: entry.by.name,
    at: formatMoment(new Date(entry.at), MOMENT),
    count: say('signoff.length', [[...body].length]),
    summary: say('signoff.summary', [[...body].slice(0, SUMMARY).join('')]),
    warnings: warnings.length
      ? say('signoff.warnings', [[...new Set(warnings)].map(nameRule).join('、')])
      : '',
  })
  const person = { ...signer, role: 'leader' as const, unit: desk.roster.match(entry.unit) }
  const { length } = waitingFor(desk, { person })
  return [
    ...insteadLines(desk, submission, signer),
    ...forwardedLines(submission, step, signer),
    text,
    ...(length > 1 ? [say('signoff.ask-many', [length, receipt])] : []),
  ].join('\n')
}

/** From the first sentence on: the head of a duty report (number, unit, day) says nothing. */
function bodyOf(items: string[]): string {
  const lines = items.join('\n').split('\n')
  const first = lines.findIndex((line) => line.includes('。'))
  return lines.slice(Math.max(first, 0)).join('').replace(/\s+/g, '')
}

function forwardedLines({ history }: Submission, step: Step, { name }: Signer): string[] {
  const entry = history.findLast((each): each is EntryOf<'forwarded'> => {
    return each.type === 'forwarded' && each.payload.step === step.no && each.payload.to === name
  })
  if (!entry) return []
  const { opinion } = entry.payload
  return [
    say('signoff.forwarded', {
      by: entry.by.name,
      step: step.name,
      opinion: opinion ? `：${opinion}` : '',
    }),
  ]
}
