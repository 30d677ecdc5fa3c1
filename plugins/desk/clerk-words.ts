import { type Context, h } from 'koishi'
import { commandIn, plainText, speakerOf, spoken } from '../chat'
import type { Roster } from '../roster'
import { say } from '../text'
import { exportTo } from './telling/bulletin'
import { upkeepTo } from './upkeep-words'

/** A wish is short; what is longer only happens to have such words in it. */
const LONGEST = 30

/** The time that is spoken of, as commands write it. */
const time =
  /第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})周|[上本这]一?个?(?:周|星期)|上上个?月|[上本这]个?月|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月|[上本这]个?学期|今年|去年/

const wishes = [
  { key: 'bundle', form: /稿.*(?:发给?我|给我|打包|下载)|打包.*(?:(?:发|给)我|稿)/ },
  { key: 'details', form: /(?:为什么|为啥|怎么|凭什么).*(?:这么|那么|比|最)?(?:高|低|多|少)/ },
] as const

const exporting = /excel|xls|表格|统计表|公示表|积分表|导出/i

/** The time whose workbook is wished for, nothing for no time: 导出5月, 上个月的excel给我一份. */
export function exportAsked(said: string): string | undefined {
  if (!exporting.test(said) || /谁|怎么|[?？吗]|值班|名册|名单|信息员/.test(said)) return undefined
  return timeIn(said)
}

/** As commands write it. */
function timeIn(said: string): string {
  const [word = ''] = time.exec(said) ?? []
  return word.replace(/一?个/, '')
}

/** Of all units, in some time. */
const summaries = [
  { key: 'digest', form: /汇总|汇编|简报|合成一|合起来|合在一起|拼成/ },
  { key: 'summary', form: /总结|小结|汇报用|给领导(?:看|汇报)|本?月情况|采用情况|报送情况/ },
] as const

/**
 * What editors wish for in private in plain words: the command that does it, in one line. Asked after
 * commands and what waits for an answer, before questions in general.
 */
export function hearClerkWords(ctx: Context) {
  ctx.middleware((session, next) => {
    const said = plainText(session.stripped.content)
    const isPlain = session.isDirect && said.length <= LONGEST && !commandIn(ctx, session)
    const answer = isPlain ? (answerTo(ctx.roster, said) ?? upkeepTo(ctx.roster, said)) : undefined
    const wanted = isPlain ? exportAsked(said) : undefined
    const isWish = answer ?? wanted
    if (isWish === undefined || speakerOf(ctx, session)?.role !== 'editor') return next()
    if (wanted === undefined) return next(async () => h.text(answer!))
    return next(async () => spoken(await exportTo(ctx, session, wanted)) ?? '')
  }, true)
}

/** `是不是要：/打包 教务处`; nothing when it is no such wish. */
export function answerTo(roster: Pick<Roster, 'units'>, said: string): string | undefined {
  const summary = /谁|怎么|[?？吗]/.test(said)
    ? undefined
    : summaries.find(({ form }) => form.test(said))
  const word = timeIn(said)
  const when = { time: word && ` ${word}` }
  if (summary) return say(`desk.wish.${summary.key}`, when)
  const wish = wishes.find(({ form }) => form.test(said))
  if (!wish) return undefined
  const names = roster.units.flatMap(({ name, aliases }) => [name, ...aliases])
  const unit = names
    .filter((name) => said.includes(name))
    .toSorted((a, b) => b.length - a.length)[0]
  if (!unit && word && wish.key === 'bundle') return say('desk.wish.bundle-all', when)
  return unit && say(`desk.wish.${wish.key}`, { unit })
}
