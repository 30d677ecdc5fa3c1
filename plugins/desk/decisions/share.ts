import type { Context } from 'koishi'
import { type RequestedPart, share, sharedText } from '../../adoption'
import { parseNumeral, today } from '../../calendar'
import { answer, editorsCommand, type Said, takeReceipt } from '../../chat'
import { Refusal } from '../../deed'
import type { Roster } from '../../roster'
import { say } from '../../text'

const value = /^\s?[=:]?\s?(\d+(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3}(?=分))\s?(%|分)?/

/** Words between and after the units that say nothing more. */
const filler = /^(?:和|与|及|平均分配|平均|平分|均分|各半)\s*/

/** `/合稿 编号 单位=分 …`: how what a joint manuscript earns is shared out. */
export function shareCommand(ctx: Context) {
  editorsCommand(ctx, '合稿', ['分配', '合稿分配'], ({ session, by, said }) => {
    // What follows is a unit, and 人事处 is one.
    const tight = said.tightReceipt(today().slice(0, 4), '\\s|\\p{sc=Han}')
    const receipt = tight ?? takeReceipt(ctx, session, said, say('adoption.example.share'))
    return answer(share(ctx, by, { receipt, parts: readParts(said, ctx.roster) }), sharedText)
  })
}

/** Reads `机电学院=5 教务处=3`, `机电=60% 教务=40%`, or units alone for equal parts. */
export function readParts(said: Said, roster: Pick<Roster, 'startsWith'>): RequestedPart[] {
  const parts: RequestedPart[] = []
  while (!said.isOver) {
    if (said.take(filler)) continue
    const unit = said.unit(roster)?.name
    if (!unit) throw new Refusal('adoption.shares.unknown', [said.word()])
    const [, number, sign] = said.take(value) ?? []
    if (!number) parts.push({ unit })
    else {
      const part = Math.round((parseNumeral(number) ?? Number(number)) * 100)
      parts.push(sign === '%' ? { unit, percent: part } : { unit, points: part })
    }
  }
  return parts
}
