import type { Context } from 'koishi'
import { adjust, type Adjustable, adjustedText, type AdjustmentRequest } from '../../adoption'
import { today } from '../../calendar'
import { answer, dayFirst, editorsCommand, Said } from '../../chat'
import { type Actor, Refusal, unknownUnit, yearOf } from '../../deed'
import { say } from '../../text'
import { hearAdjusting } from './hear-adjusting'
import { readAdjustment } from './read-adjustment'

type Kind = AdjustmentRequest['kind']

/** `/加分 单位 事由 [分] 理由` and `/扣分`: a unit, or a manuscript, earns or loses points by hand. */
export function adjustCommands(ctx: Context) {
  adjustment(ctx, 'bonus', '加分', ['奖励分'])
  adjustment(ctx, 'penalty', '扣分', ['减分'])
  hearAdjusting(ctx, (by, kind, words) => adjustSaid(ctx, by, kind, words))
}

function adjustment(ctx: Context, kind: Kind, name: string, aliases: string[]) {
  editorsCommand(ctx, name, aliases, ({ by, words }) => adjustSaid(ctx, by, kind, words))
}

function adjustSaid(ctx: Context, by: Actor, kind: Kind, words: string) {
  const said = new Said(dayFirst(words))
  const early = said.clearDay(today())
  const about = readAbout(ctx, by, said, kind)
  const day = early ?? said.clearDay(today())
  const adjusting = readAdjustment(said, ctx.policy.at(day).grounds)
  return answer(adjust(ctx, by, { kind, about, day, ...adjusting }), adjustedText)
}

function readAbout(ctx: Context, by: Actor, said: Said, kind: Kind): Adjustable {
  const unit = said.unit(ctx.roster)
  if (unit) return { unit: unit.name }
  const receipt = said.receipt(yearOf(ctx))
  if (receipt) return { receipt }
  const word = said.word()
  if (ctx.roster.near(word).length) throw unknownUnit(ctx, by, word)
  const example = say(`adoption.adjustment.${kind}.example`)
  throw new Refusal('adoption.adjustment.whom', [word, example])
}
