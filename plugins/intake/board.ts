import { entryNo, readAsked, readPeriod, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'
import { parseReceipt } from '../ledger'
import { parsePeriod, today } from '../calendar'
import { isForPicture, showPicture } from './board-picture'

export const name = 'intake-board'
export const inject = ['policy', 'roster', 'ledger', 'score', 'courier']

/**
 * `/积分` and `/积分榜`: how the units stand, in words or as a picture. `/明细`: where the points of a
 * unit, a manuscript or a record come from.
 */
export function apply(ctx: Context) {
  ctx.command('积分 [words:text]').action(({ session }, text = '') => {
    const { period, unit, unclear } = understand(ctx, text)
    if (unclear) return session!.text('.unclear', [unclear])
    if (isForPicture(ctx, period, unit)) return showPicture(ctx, session!, period, unit)
    return ctx.score.boardText(session!, period, unit)
  })

  ctx
    .command('积分榜 [words:text]')
    .alias('排行榜', '排行', '排名')
    .action(({ session }, text = '') => {
      const { period, unit, unclear } = understand(ctx, text)
      if (unclear) return session!.text('.unclear', [unclear])
      return showPicture(ctx, session!, period, unit)
    })

  ctx
    .command('明细 [words:text]')
    .alias('积分明细', '为什么')
    .action(({ session }, text = '') => {
      const no = entryNo(text)
      if (no) return whyText(ctx, session!, no)
      const receipt = parsePeriod(text, today()) ? undefined : parseReceipt(text, thisYear())
      if (receipt && ctx.ledger.find(receipt)) return ctx.score.whyText(session!, receipt)
      if (receipt) return session!.text('.unknown', [receipt])
      const { period, unit = speakerOf(ctx, session!)?.unit, unclear } = understand(ctx, text)
      if (unclear) return session!.text('.unclear', [unclear])
      if (!unit) return session!.text('.unit')
      return ctx.score.detailText(session!, period, unit)
    })
}

function whyText(ctx: Context, session: Session, no: number): string {
  const entry = ctx.ledger.entries[no - 1]
  return entry ? ctx.score.whyText(session, entry.id) : session.text('.unknown-entry', [no])
}

function thisYear() {
  return today().slice(0, 4)
}

function understand(ctx: Context, text: string) {
  // 2024-2025学年 第一学期 is one.
  const asked = readAsked(text.replace(/(?<=学年度?)\s+(?=\S{1,3}学期)/g, ''), {
    period: (word) => readPeriod(ctx, word),
    unit: (word) => ctx.roster.match(word),
  })
  return { ...asked, period: asked.period ?? parsePeriod('', today())! }
}
