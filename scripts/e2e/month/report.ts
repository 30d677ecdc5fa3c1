import { sumOf, wordMonth } from './comparison'
import type { Month } from './month'

const kinds = ['收稿', '退稿', '替换', '拿不准', '重复不计', '撤回', '退回', '不是文件', '打错']
const deeds = ['采用', '合稿', '更正', '撤销', '加减分', '正负号', '不成', '重启', '公示']

/** How a month went, in lines. */
export function reportOf(month: Month, period: string): string[] {
  const { tally, talk } = month
  const { 投稿, 采用, 其他, 投稿条数, 采用条数 } = sumOf(month, period)
  return [
    `${month.units.length}个单位，发给机器人的消息 ${talk.exchanges.length} 条，其中来了两遍的 ${talk.doubled} 条`,
    ...[...kinds, ...deeds].map((kind) => tally.list(kind)),
    `${wordMonth(period)}合计 ${(投稿 + 采用 + 其他) / 100} 分：投稿 ${投稿条数} 条 ${投稿 / 100} 分，采用 ${采用条数} 条 ${采用 / 100} 分，加减分 ${其他 / 100} 分`,
    `核对 ${tally.of('核对的数')} 处，差错 ${tally.differences.length} 处`,
    ...tally.differences.map((difference) => `  ${difference.replaceAll('\n', '\n    ')}`),
    ...[...tally.units].flatMap((unit) => [`  —— ${unit}的来龙去脉：`, ...storyOf(month, unit)]),
  ]
}

/** All that was said by a unit, or to it and about it by the bot. */
function storyOf(month: Month, unit: string): string[] {
  const officers = month.officersOf(unit)
  return month.talk.exchanges
    .filter(({ user, what, answer = '' }) => {
      return officers.includes(user) || what.includes(unit) || answer.includes(unit)
    })
    .map(({ what, message, answer = '（没有回复）' }) => {
      const at = new Date(message.time * 1000 + 8 * 3600_000).toISOString().slice(5, 16)
      return `    ${at} ${what.replaceAll('\n', ' ')} → ${answer.replaceAll('\n', ' ')}`
    })
}
