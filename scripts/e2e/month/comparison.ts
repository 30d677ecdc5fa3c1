import type { Sent } from '../../peers/onebot'
import { textOf } from '../paper'
import { nothing, type Sums } from './worth'
import type { Month } from './month'

/** Milliseconds in which a publication has been drawn and sent, also on a busy machine. */
const patience = 240_000

const numberIn = (said = '') => Number(said.replace('－', '-') || 0)

/** `2021-05` */
export const wordMonth = (month: string) => month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月')

/** Asks for the points of each unit, and where they come from. */
export async function compareAnswers(month: Month, period: string): Promise<void> {
  for (const unit of month.units) {
    const { user } = month.speaker(unit)
    const own = month.book.of(unit, period)
    const total = month.book.total(unit, period) / 100
    const { answer = '' } = await month.talk.say(user, 'private', `/积分 ${period} ${unit}`)
    const [, points, submitted, adopted] =
      /积([－\d.]+)分.*投稿([－-]?\d+) 采用([－-]?\d+)/.exec(answer) ?? []
    compare(month, unit, `/积分 ${wordMonth(period)}`, {
      积分: [total, points],
      投稿条数: [own.投稿条数, submitted],
      采用条数: [own.采用条数, adopted],
    })
    const details = await month.talk.say(user, 'private', `/明细 ${unit} ${period}`)
    const [, sum] = /共([－\d.]+)分/.exec(details.answer ?? '') ?? []
    compare(month, unit, `/明细 ${wordMonth(period)}`, { 积分: [total, sum] })
  }
}

/** Opens what was sent when a month was made public. */
export async function comparePapers(month: Month, period: string): Promise<void> {
  const words = wordMonth(period)
  const [book, notice] = await Promise.all([
    paper(month, `${words}信息报送和采用情况统计表.xlsx`),
    paper(month, `关于${words}信息报送和采用情况的公示.docx`),
  ])
  const summary = tableIn(book, '名次｜单位')
  const ranking = tableIn(notice, '名次｜单位')
  const details = tableIn(book, '序号｜单位')
  for (const unit of month.units) {
    const own = month.book.of(unit, period)
    const total = month.book.total(unit, period) / 100
    const [row = {}] = summary.filter((each) => each.单位 === unit)
    compare(month, unit, `公示表 ${words}`, {
      总分: [total, row.总分],
      投稿得分: [own.投稿 / 100, row.投稿得分],
      采用得分: [own.采用 / 100, row.采用得分],
      其他得分: [own.其他 / 100, row.其他得分],
      投稿条数: [own.投稿条数, row.投稿条数],
      采用条数: [own.采用条数, row.采用条数],
    })
    for (const kind of ['投稿', '采用', '其他'] as const) {
      const lines = details.filter((each) => each.单位 === unit && each.项目 === kind)
      const sum = lines.reduce((all, { 分值 }) => all + Math.round(numberIn(分值) * 100), 0) / 100
      compare(month, unit, `公示表明细 ${words}`, { [`${kind}得分`]: [own[kind] / 100, `${sum}`] })
    }
    const [line = {}] = ranking.filter((each) => each.单位 === unit)
    compare(month, unit, `公示通知 ${words}`, {
      得分: [total, line.得分],
      投稿条数: [own.投稿条数, line.投稿条数],
      采用条数: [own.采用条数, line.采用条数],
    })
  }
}

async function paper({ qq, tally }: Month, name: string): Promise<string> {
  const isIt = ({ file, group }: Sent) => !!group && file?.name === name
  const sent = await qq.wait(isIt, patience)
  if (sent?.file) return textOf(sent.file)
  tally.fault(`群里没有收到“${name}”`)
  return ''
}

/** Rows of a table below its head, by column. */
function tableIn(text: string, head: string): Record<string, string>[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(head))
  if (from < 0) return []
  const columns = lines[from].split('｜')
  const rows = lines.slice(from + 1).map((line) => line.split('｜'))
  const end = rows.findIndex((cells) => cells.length < columns.length)
  return (end < 0 ? rows : rows.slice(0, end)).map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index]])),
  )
}

/** Each figure: ours, and what the bot says; what it leaves out is none. */
function compare(
  { tally }: Month,
  unit: string,
  where: string,
  figures: Record<string, [number, string | undefined]>,
): void {
  for (const [name, [own, said]] of Object.entries(figures)) {
    // A share of points is rounded line by line, so that its sum is exact.
    const isSame = Math.abs(own - numberIn(said)) < (/^投稿得分|^采用得分/.test(name) ? 0.05 : 1e-6)
    if (!isSame) tally.differ(unit, `${where} ${unit} ${name}：应为${own}，是${said ?? '没有'}`)
    tally.count('核对的数')
  }
}

/** All the group has, so that the sum is seen at a glance. */
export function sumOf(month: Month, period: string): Sums {
  const sum = { ...nothing }
  for (const unit of month.units)
    for (const [key, value] of Object.entries(month.book.of(unit, period)))
      sum[key as keyof Sums] += value
  return sum
}
