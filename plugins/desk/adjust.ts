import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import { today } from '../calendar'
import { type Direction, readAdjustment } from './adjustment'
import { changeLines } from './change'
import { sayTo, whyText } from './kinds'
import { acceptedOf, appendOrTell } from './submissions'

export const name = 'desk-adjust'
export const inject = ['policy', 'roster', 'ledger', 'score']

const commands: { name: string; aliases: string[]; direction: Direction }[] = [
  { name: '加分', aliases: ['奖励分'], direction: 1 },
  { name: '扣分', aliases: ['减分'], direction: -1 },
]

/** `/加分 单位 事由 [分] 理由` and `/扣分`: a unit, or a manuscript, earns or loses points by hand. */
export function apply(ctx: Context) {
  for (const { name, aliases, direction } of commands) {
    ctx
      .command(`${name} [words:text]`, { role: 'editor', captureQuote: false })
      .option('day', '-d <day:string>')
      .alias(...aliases)
      .action(({ session, options }, text = '') => {
        const day = options?.day ? `-d ${options.day} ` : ''
        return adjust(ctx, session!, new Said(day + text), direction)
      })
  }
}

async function adjust(ctx: Context, session: Session, said: Said, direction: Direction) {
  const early = said.clearDay(today())
  const { unit, ref } = whom(ctx, session, said)
  const day = early ?? said.clearDay(today()) ?? today()
  if (day > today()) throw new SessionError('desk.future', [day])
  const policy = ctx.policy.at(day)
  const read = readAdjustment(said, policy, direction)
  if ('flaw' in read) {
    const names = policy.grounds.map(({ name }) => name).join('、')
    const key = read.flaw === 'decision' && !names ? 'decision-only' : read.flaw
    const example = session.text('.example')
    throw new SessionError(`desk.adjust.${key}`, { ...read.params, names, example })
  }
  const origin = sessionOrigin(ctx, session, unit, 'adjusted')
  const payload = { ...read, day }
  const [{ entry }] = await appendOrTell(ctx, { ...origin, type: 'adjusted', ref, payload })
  return session.text('desk.adjusted', {
    no: entry.seq,
    why: whyText(payload),
    change: changeLines(ctx, sayTo(session), [entry]).join('\n'),
  })
}

/** The unit said, or the manuscript and its unit. */
function whom(ctx: Context, session: Session, said: Said): { unit: string; ref?: string } {
  const unit = said.unit(ctx.roster)
  if (unit) return { unit: unit.name }
  const receipt = said.receipt(today().slice(0, 4))
  if (receipt) return { unit: acceptedOf(ctx, receipt).entry.unit, ref: receipt }
  throw new SessionError('desk.unit-expected', [said.word(), session.text('.example')])
}
