import { type Context, type Session, SessionError } from 'koishi'

import { Said, sessionOrigin } from '../chat'
import { findNamed, type Named } from '../policy'
import { today } from '../calendar'
import { changeLines } from './change'
import { sayTo } from './kinds'
import { acceptedOf, appendOrTell, takeReceipt } from './submissions'
import { briefTitle } from './title'

export const name = 'desk-endorse'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/批示 编号 级别 [领导]`, and `/标注 编号 特征…`: what a submission is. */
export function apply(ctx: Context) {
  ctx
    .command('批示 [words:text]', { role: 'editor', captureQuote: false })
    .option('day', '-d <day:string>')
    .alias('领导批示', '登记批示')
    .action(({ session, options }, text = '') => {
      const day = options?.day ? `-d ${options.day} ` : ''
      return endorse(ctx, session!, day + text)
    })

  ctx
    .command('标注 [words:text]', { role: 'editor', captureQuote: false })
    .alias('标记')
    .action(({ session }, text = '') => mark(ctx, session!, text))
}

async function endorse(ctx: Context, session: Session, text: string) {
  const { levels } = ctx.policy.at()
  if (!levels.length) throw new SessionError('desk.no-levels')
  const said = new Said(text)
  const early = said.day(today())
  const receipt = takeReceipt(ctx, session, said, session.text('.example'))
  const { entry } = acceptedOf(ctx, receipt)
  const level = said.named(levels)
  if (!level && said.isOver) throw new SessionError('desk.level-expected', [namesOf(levels)])
  if (!level) throw new SessionError('desk.unknown-level', [said.word(), namesOf(levels)])
  const day = early ?? said.day(today()) ?? today()
  if (day > today()) throw new SessionError('desk.future', [day])
  const payload = { level: level.name, leader: said.rest || undefined, day }
  const origin = sessionOrigin(ctx, session, entry.unit, receipt, 'endorsed')
  const draft = { ...origin, type: 'endorsed', ref: receipt, payload } as const
  const [{ entry: endorsed }] = await appendOrTell(ctx, draft)
  return session.text('.done', {
    receipt,
    unit: entry.unit,
    title: briefTitle(entry.payload.title),
    level: level.name,
    change: changeLines(ctx, sayTo(session), [endorsed]).join('\n'),
    no: endorsed.seq,
  })
}

async function mark(ctx: Context, session: Session, text: string) {
  const { traits } = ctx.policy.at()
  if (!traits.length) throw new SessionError('desk.no-traits')
  const said = new Said(text)
  const receipt = takeReceipt(ctx, session, said, session.text('.example'))
  const { entry } = acceptedOf(ctx, receipt)
  const words = said.rest.split(/[\s、，,；;]+/).filter(Boolean)
  const unknown = words.find((word) => !findNamed(traits, word))
  if (!words.length) throw new SessionError('desk.trait-expected', [namesOf(traits)])
  if (unknown) throw new SessionError('desk.unknown-trait', [unknown, namesOf(traits)])
  const names = [...new Set(words.map((word) => findNamed(traits, word)!.name))]
  const origin = sessionOrigin(ctx, session, entry.unit, receipt, 'marked')
  const draft = { ...origin, type: 'marked', ref: receipt, payload: { traits: names } } as const
  const [{ entry: marked }] = await appendOrTell(ctx, draft)
  return session.text('.done', {
    receipt,
    title: briefTitle(entry.payload.title),
    traits: names.join('、'),
    change: changeLines(ctx, sayTo(session), [marked]).join('\n'),
    no: marked.seq,
  })
}

function namesOf(list: readonly Named[]): string {
  return list.map(({ name }) => name).join('、')
}
