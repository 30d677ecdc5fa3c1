import type { Context } from 'koishi'
import { officersCommand } from '../../chat'
import { type Actor, Refusal } from '../../deed'
import {
  type DutyReportKind,
  type DutyReportSource,
  dutyReportText,
  makeDutyReport,
} from '../../duty'
import { reportFactsOf } from '../../incident'
import { answerDiscreetly } from '../incident/discreet'
import { takeNumber } from '../incident/read'

/**
 * `/值班信息 突发1 [首报|续报]`: a duty report of an emergency; `/值班信息 [续报] [单位] 标题⏎正文`: one of one's own
 * words. It is answered where nobody else hears it.
 */
export function dutyReportCommand(ctx: Context) {
  officersCommand(ctx, '值班信息', ['值班报告'], async ({ session, by, words }) =>
    answerDiscreetly(ctx, session, await draft(ctx, by, words)),
  )
}

async function draft(ctx: Context, by: Actor, words: string): Promise<string | Refusal> {
  const [, said = '', rest] = /^(首报|续报)?(?![一-龥])\s*([^]*)$/.exec(words) ?? ['', '', words]
  const { no, rest: after } = takeNumber(rest)
  const isAlone = no !== undefined && /^(?:首报|续报)?$/.test(after)
  const kind = said || (isAlone && after) || '首报'
  const source = isAlone ? ofIncident(ctx, by, no) : inOwnWords(ctx, by, rest)
  if (source instanceof Refusal) return source
  const request = { source, kind: kind as DutyReportKind, now: new Date() }
  const made = await makeDutyReport(ctx, by, request)
  return made instanceof Refusal ? made : dutyReportText(ctx, made)
}

function ofIncident(ctx: Context, by: Actor, no: number): DutyReportSource | Refusal {
  const facts = reportFactsOf(ctx, by, no)
  return facts instanceof Refusal ? facts : { incident: no, facts }
}

/** `[单位] 标题`, and the text below it. */
function inOwnWords(ctx: Context, by: Actor, words: string): DutyReportSource | Refusal {
  const [head, ...body] = words.split('\n').map((line) => line.trim())
  const [word] = head.split(/\s/, 1)
  const named = head.length > word.length ? ctx.roster.match(word) : undefined
  const title = (named ? head.slice(word.length) : head).trim()
  const lines = body.filter(Boolean)
  if (!title || !lines.length) return new Refusal('duty.report.usage')
  const unit = named?.name ?? by.person!.unit?.name
  return unit ? { unit, text: { title, lines } } : new Refusal('duty.report.unit-expected')
}
