import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import type { Objection } from '../ledger'
import { entryText, sayTo, subjectText } from './kinds'
import { appendOrTell } from './submissions'

export const name = 'desk-objections'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** How many fit in one message on a phone. */
const SHOWN = 6

const verdicts = [
  { form: /^(?:不成立|不支持|驳回|维持|维持原分)(?=$|[\s、,;:。])/, isUpheld: false },
  { form: /^(?:成立|支持|采纳|同意)(?=$|[\s、,;:。])/, isUpheld: true },
]

/** `/答复 申诉号 成立|不成立 说明`: the answer to a unit's objection; alone, those still open. */
export function apply(ctx: Context) {
  ctx
    .command('答复 [words:text]', { role: 'editor', captureQuote: false })
    .alias('答复申诉', '申诉列表')
    .action(({ session }, text = '') => answer(ctx, session!, new Said(text)))
}

async function answer(ctx: Context, session: Session, said: Said) {
  if (said.isOver) return list(ctx, session)
  said.take(/^申诉/)
  const no = said.entries()?.[0] ?? said.number()
  const entry = no ? ctx.ledger.entries[no - 1] : undefined
  if (entry?.type !== 'objected')
    throw new SessionError('desk.unknown-objection', [no ?? said.word()])
  const verdict = verdicts.find(({ form }) => said.take(form))
  if (!verdict) throw new SessionError('desk.verdict-expected', [no])
  if (said.isOver) throw new SessionError('desk.reason-expected', [`/答复 申诉${no} 成立 已更正`])
  const { isUpheld } = verdict
  const origin = sessionOrigin(ctx, session, entry.unit, entry.id, 'answered')
  const payload = { isUpheld, answer: said.rest }
  await appendOrTell(ctx, { ...origin, type: 'answered', ref: entry.id, payload })
  const target = ctx.ledger.state.entries.get(entry.ref!)!
  return session.text(isUpheld ? '.upheld' : '.dismissed', {
    no,
    unit: entry.unit,
    subject: subjectText(ctx, target),
    target: target.seq,
  })
}

/** Objections nobody has answered yet. */
function list(ctx: Context, session: Session) {
  const open = ctx.ledger.objections().filter((each) => !each.answer)
  if (!open.length) return session.text('desk.no-objections')
  const lines = open.slice(0, SHOWN).map((each) => lineOf(ctx, session, each))
  const more = open.length - lines.length
  return [
    session.text('desk.objections', [open.length]),
    ...lines,
    ...(more ? [session.text('desk.more', [more])] : []),
    session.text('desk.objections-tail', [open[0].entry.seq]),
  ].join('\n')
}

function lineOf(ctx: Context, session: Session, { entry }: Objection) {
  const target = ctx.ledger.state.entries.get(entry.ref!)!
  const what = entryText(sayTo(session), target)
  const { seq: no, unit, by, payload } = entry
  const subject = subjectText(ctx, target)
  return session.text('desk.objection', { no, unit, by: by.name, subject, what, ...payload })
}
