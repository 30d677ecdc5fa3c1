import type { Context } from 'koishi'
import { dueAt, today } from '../../calendar'
import { answer, editorsCommand, Said } from '../../chat'
import {
  commission,
  commissionedText,
  commissionListText,
  type CommissionRequest,
  commissionText,
  listCommissions,
  readCommission,
} from '../../commission'
import type { Roster } from '../../roster'

/** `/约稿 单位… 主题 截止 日期 [要求]`, and `/约稿 列表 [编号]`: who has read, fulfilled, missed. */
export function commissionCommand(ctx: Context) {
  editorsCommand(ctx, '约稿', ['约', '发约稿'], ({ by, words }) => {
    const [isList, no] = /^(?:列表|清单|情况)?\s*第?(\d+)?号?$/.exec(words) ?? []
    if (no) return answer(readCommission(ctx, by, Number(no)), commissionText)
    if (isList !== undefined) return answer(listCommissions(ctx, by), commissionListText)
    return answer(commission(ctx, by, readRequest(words, ctx.roster)), commissionedText)
  })
}

function readRequest(words: string, roster: Roster): CommissionRequest {
  const at = words.search(/截止|之前交|前交/)
  const when = at < 0 ? '' : words.slice(at).replace(/^\D{2,3}?[于在到：:\s]*/, '')
  const due = when ? dueAt(when, today()) : undefined
  const asks = due?.rest.replace(/^要求[：:]?\s*/, '') || undefined
  return { ...readUnits(at < 0 ? words : words.slice(0, at), roster), asks, due }
}

/** Units, classes, officers or all, taken from the front; what is left is the topic. */
function readUnits(words: string, roster: Roster): Pick<CommissionRequest, 'units' | 'topic'> {
  const said = new Said(words)
  const units: string[] = []
  while (!said.isOver) {
    const one = said.unit(roster)?.name
    const several = one ? [one] : takeSeveral(said, roster)
    if (!several.length) break
    units.push(...several)
  }
  const topic = said.rest.replace(/^(?:主题|题目|关于)?[：:]?\s*/, '').replace(/[\s，,。;；]+$/, '')
  return { units: [...new Set(units)], topic }
}

function takeSeveral(said: Said, { units }: Roster): string[] {
  if (said.take(/^(?:全部单位|所有单位|各单位|全校|全部)(?=$|[\s、,;])/)) {
    return units.map(({ name }) => name)
  }
  const classes = [...new Set(units.flatMap(({ class: own }) => own ?? []))]
  const kind = said.named(
    classes.map((each) => ({ name: each, aliases: [`各${each}`, `全部${each}`] })),
  )
  if (kind) return units.filter(({ class: own }) => own === kind.name).map(({ name }) => name)
  const people = units.flatMap(({ name: unit, officers }) =>
    officers.map(({ name }) => ({ name, aliases: [], unit })),
  )
  const officer = said.named(people)
  return officer ? [officer.unit] : []
}
