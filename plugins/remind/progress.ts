import { speakerOf } from '../chat'
import type { Context, Session } from 'koishi'
import { type Say, sayIn } from '../courier'
import { formatPoints, type Progress } from '../score'

export const name = 'remind-progress'
export const inject = ['policy', 'roster', 'score']

/** Lines that fit in one message on a phone. */
const SHOWN = 12

/** `/进度 [单位]`: how far a unit is with what the regulation asks of it; editors see who is behind. */
export function apply(ctx: Context) {
  ctx
    .command('进度 [words:text]', { captureQuote: false })
    .alias('任务', '完成情况')
    .action(({ session }, text = '') => progress(ctx, session!, text.trim()))
}

function progress(ctx: Context, session: Session, text: string) {
  const person = speakerOf(ctx, session)
  const named = text ? ctx.roster.match(text) : undefined
  if (text && !named) return session.text('.unknown', [text])
  if (!ctx.policy.at().quotas.length) return session.text('.no-quotas')
  const unit = named ?? person?.unit
  if (!unit) return person?.role === 'editor' ? behind(ctx, session) : session.text('.unit')
  const lines = ctx.score.progress(unit.name).map((each) => progressText(each, sayIn(ctx)))
  return [session.text('.head', [unit.name]), ...lines].join('\n')
}

/** Units that have not reached what they have to, the farthest behind first. */
function behind(ctx: Context, session: Session) {
  const open = ctx.roster.units.flatMap(({ name }) =>
    ctx.score
      .progress(name)
      .filter(({ isMet }) => !isMet)
      .map((each) => ({ unit: name, each, missing: missingOf(each) })),
  )
  if (!open.length) return session.text('.all-met')
  const sorted = open.toSorted((a, b) => b.missing - a.missing)
  const lines = sorted
    .slice(0, SHOWN)
    .map(({ unit, each }) => session.text('.behind', [unit, progressText(each, sayIn(ctx))]))
  const more = sorted.length - lines.length
  const tail = more > 0 ? [session.text('.more', [more])] : []
  return [session.text('.behind-head', [open.length]), ...lines, ...tail].join('\n')
}

/** Hundredths that are missing, or beyond what is allowed. */
function missingOf({ done, least, most }: Progress): number {
  return least === undefined ? done - (most ?? done) : least - done
}

/** `综合类信息（2021年）：已8条，还差4条〔四〕` */
export function progressText(progress: Progress, say: Say): string {
  const { name, label, clause, done, least, most, isMet, count } = progress
  const unit = say(`remind.measure.${count}`)
  const params = {
    name,
    label,
    clause,
    done: formatPoints(done) + unit,
    aim: formatPoints(least ?? most ?? 0) + unit,
    missing: formatPoints(missingOf(progress)) + unit,
  }
  const kind = least === undefined ? 'most' : 'least'
  return say(`remind.progress.${kind}${isMet ? '' : '-unmet'}`, params)
}
