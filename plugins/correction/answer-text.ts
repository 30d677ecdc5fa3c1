import { type Desk, entryText, subjectText } from '../deed'
import type { Answered } from './answer'
import { say } from './say'

/** How many fit in one message on a phone. */
const SHOWN = 6

export function answeredText({ objection, target, isUpheld }: Answered): string {
  const { seq: no, unit } = objection
  const verdict = isUpheld ? 'upheld' : 'dismissed'
  return say(`correction.answer.${verdict}`, { no, unit, target: target.seq })
}

export function openObjectionsText(
  desk: Pick<Desk, 'ledger'>,
  open: Pick<Answered, 'objection' | 'target'>[],
): string {
  if (!open.length) return say('correction.answer.none')
  const lines = open.slice(0, SHOWN).map(({ objection, target }) => {
    const { seq: no, unit, by, payload } = objection
    const about = { subject: subjectText(desk, target), what: entryText(target) }
    return say('correction.answer.line', { no, unit, by: by.name, ...about, ...payload })
  })
  const more = open.length - lines.length
  return [
    say('correction.answer.open', [open.length]),
    ...lines,
    ...(more ? [say('deed.more', [more])] : []),
    say('correction.answer.tail', [open[0].objection.seq]),
  ].join('\n')
}
