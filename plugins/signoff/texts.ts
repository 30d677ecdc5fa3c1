import { formatDay, formatMoment } from '../calendar'
import { briefTitle } from '../deed'
import { type EntryOf, signaturesOf, type Submission } from '../ledger'
import { formatPoints } from '../score'
import { say } from './say'
import type { Decided } from './sign'
import { nextStep, type Signer } from './signers'
import type { WaitingList } from './waiting-list'

/** `5月22日09:00` */
export const MOMENT = 'M月D日HH:mm'

/** What fits in one message on a phone. */
const SHOWN = 8
/** Characters of a manuscript that are. */
const SHOWN_SIGNS = 1500

/** `张院长、李四（代王院长）` */
export function signersText(signers: Signer[]): string {
  const texts = signers.map(({ name, for: leader }) =>
    leader ? say('signoff.stand-in', [name, leader]) : name,
  )
  return texts.join('、') || say('signoff.nobody')
}

/** To the leader: what was decided, and what happens next. */
export function decidedText({ verdict, submission, next }: Decided): string {
  const { receipt, entry } = submission
  const about = { receipt, title: briefTitle(entry.payload.title), officer: entry.by.name }
  if (verdict === 'returned') return say('signoff.done.returned', about)
  if (!next.length) return say('signoff.done.accepted', about)
  const signers = signersText(next)
  const step = nextStep(submission)!.name
  return say(`signoff.done.${verdict}`, { ...about, signers, step })
}

export function deputedText({ payload, unit }: EntryOf<'deputed'>): string {
  const { leader, to, from, until } = payload
  if (leader === to) return say('signoff.depute.over', [leader])
  const about = { unit, leader, to, until: formatDay(until) }
  return from
    ? say('signoff.depute.done-from', { ...about, from: formatDay(from) })
    : say('signoff.depute.done', about)
}

/** Manuscripts that wait, a line each. */
export function waitingLines(waiting: Submission[]): string[] {
  return waiting.map(({ receipt, entry: { unit, payload } }) =>
    say('signoff.which-line', { receipt, unit, title: briefTitle(payload.title) }),
  )
}

/** To a leader who said a word that decides nothing (好的): what waits, and how it is answered. */
export function undecidedText(waiting: Submission[], said: string): string {
  const [{ receipt, entry }] = waiting
  return waiting.length === 1
    ? say('signoff.not-an-answer', { said, receipt, title: briefTitle(entry.payload.title) })
    : say('signoff.which', [waiting.length, waitingLines(waiting).join('\n')])
}

/** A manuscript to be read by whoever is to sign it. */
export function shownText({ receipt, entry }: Submission): string {
  const { unit, by, at, payload } = entry
  const whole = payload.items.join('\n')
  const body =
    [...whole].length > SHOWN_SIGNS ? `${[...whole].slice(0, SHOWN_SIGNS).join('')}…` : whole
  return say('signoff.shown', {
    receipt,
    title: payload.title,
    unit,
    by: by.name,
    at: formatMoment(new Date(at), MOMENT),
    body,
  })
}

/** 待签: what waits, and how the unit stands. */
export function waitingText({ waiting, unit, period }: WaitingList): string {
  const head = waiting.length
    ? say('signoff.waiting.head', [waiting.length])
    : say('signoff.waiting.none')
  const lines = waiting.slice(0, SHOWN).map((submission) => {
    const { receipt, entry } = submission
    const { title } = entry.payload
    const at = formatMoment(new Date(entry.at), MOMENT)
    const step = nextStep(submission)!.name
    return say('signoff.waiting.line', {
      receipt,
      title: briefTitle(title),
      by: entry.by.name,
      at,
      step,
    })
  })
  const more = waiting.length - SHOWN
  return [
    head,
    ...lines,
    ...(more > 0 ? [say('signoff.waiting.more', [more])] : []),
    ...(waiting.length ? [say('signoff.how', [waiting[0].receipt])] : []),
    ...(unit
      ? [
          say(`signoff.waiting.${unit.rank ? 'ranked' : 'unit'}`, {
            ...unit,
            points: formatPoints(unit.points),
            period: period.label,
          }),
        ]
      : []),
  ].join('\n')
}

/** The chain as it went: who, when, what was said. Nothing for a manuscript that needed none. */
export function signOffLines(submission: Submission): string[] {
  const { signOff = [] } = submission.entry.payload
  const signed = signaturesOf(submission)
  return signOff.flatMap(({ name }, no) => {
    const entry = signed.find(({ payload }) => payload.step === no)
    if (!entry)
      return no === signed.length && submission.status === 'pending'
        ? [say('signoff.chain.waiting', { step: name })]
        : []
    const { opinion, paper } = entry.payload
    const signer = signersText([{ ...entry.payload, name: entry.payload.signer }])
    const how = [opinion, paper && say('signoff.chain.paper', [paper])].filter(Boolean).join('；')
    const at = formatMoment(new Date(entry.at), MOMENT)
    return [say(`signoff.chain.signed${how ? '-said' : ''}`, { step: name, signer, at, how })]
  })
}
