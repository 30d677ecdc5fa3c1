import { setTimeout as sleep } from 'node:timers/promises'
import { addDays, formatWeek, type TeachingWeek } from '../../plugins/calendar'
import type { Planned } from '../../plugins/remind/plan'
import type { Sent } from '../peers/onebot'
import { cast, group, readUnits } from './cast'
import { dice } from './dice'
import { addressees, debtors, faultsOf } from './reminded'
import { Scene } from './scene'
import { calendar, columnName, dueIn, remindersOf } from './weeks'
import { write } from './word'

/** How a semester of reminders went. */
export interface Tally {
  weeks: number
  weeksWithout: number
  submissions: number
  reminders: number
  /** Officers called by @ in the group, and told privately. */
  called: number
  whispers: number
  restarts: number
  drops: number
  /** What was not as it should be. */
  faults: string[]
}

/** Milliseconds in which the bot looks at its clock, plans, and says what it has to say. */
const patience = 30_000
const silence = 1800
/** Milliseconds in which it would say more, once it has begun. */
const rest = 500

/** Other things are said too: praise, a month's publication. */
const isReminder = ({ quote, text }: Sent) => !quote && text.includes(columnName)

/** The weeks of a semester in fast motion: a changing part of the units owes at each reminder. */
export class Semester extends Scene {
  private units = readUnits()
  private owing = new Set<string>()
  private random: () => number
  /** How much of what the bot sent has been looked at. */
  private heard = 0
  readonly tally: Tally = {
    weeks: 0,
    weeksWithout: 0,
    submissions: 0,
    reminders: 0,
    called: 0,
    whispers: 0,
    restarts: 0,
    drops: 0,
    faults: [],
  }

  constructor(
    private weeks: TeachingWeek[],
    seed: number,
  ) {
    super(cast().values(), Date.parse(`${weeks[0].monday}T08:00:00+08:00`))
    this.random = dice(seed)
  }

  run(): Promise<Tally> {
    return this.live(async () => {
      for (const week of this.weeks) await this.week(week)
      this.tally.faults.push(...this.bot.errors())
      return this.tally
    })
  }

  private async week(week: TeachingWeek) {
    this.tally.weeks++
    this.owing = new Set(this.units.map(({ name }) => name))
    const deadline = dueIn(week)
    if (!deadline) return this.quietWeek(week)
    for (const each of remindersOf(deadline)) {
      await this.bot.setClock(+each.at - 20 * 60_000)
      await this.handIn(week, 0.35)
      await this.disturb()
      await this.expect(each)
    }
    await this.handIn(week, 0.3)
  }

  /** A week of holidays: nothing may be said at the usual times. */
  private async quietWeek({ monday }: TeachingWeek) {
    this.tally.weeksWithout++
    for (let day = 0; day < 7; day++) {
      await this.bot.setClock(Date.parse(`${addDays(monday, day)}T17:00:00+08:00`))
      await sleep(silence)
    }
    for (const { text } of this.news()) this.tally.faults.push(`${monday} 这一周不该说：${text}`)
  }

  /** Some of those who owe hand in. */
  private async handIn(week: TeachingWeek, part: number) {
    const chosen = this.units.filter(({ name }) => this.owing.has(name) && this.random() < part)
    const [, month, date] = week.monday.split('-').map(Number)
    for (const { name, officers } of chosen) {
      const title = `${name}${formatWeek(week.week)}工作动态信息`
      const line = `${month}月${date}日，${name}在金花校区行政楼第三会议室召开第${week.week}次工作推进会，逐项研究本周任务，进一步明确了下一步工作重点。`
      const bytes = await write({ 文件名: '', 标题: title, 正文: [line], 图片: [] })
      const answer = await this.qq.waitReply(
        this.qq.sendFile(officers[0], group, `${title}.docx`, bytes),
        patience,
      )
      if (answer?.text.includes('已收稿')) this.owing.delete(name)
      else this.tally.faults.push(`${title} 没有收：${answer?.text}`)
      this.tally.submissions++
    }
    this.news()
  }

  /** Now and then the bot is started anew, or the line is cut, just before a reminder. */
  private async disturb() {
    const mischief = this.random()
    if (mischief < 0.2) {
      await this.restart(this.random() < 0.5 ? 'SIGKILL' : 'SIGTERM')
      this.tally.restarts++
    } else if (mischief < 0.4) {
      this.qq.socket.drop()
      this.tally.drops++
    }
  }

  private async expect(planned: Planned) {
    const { at, reminder, deadline } = planned
    const { tally, units, owing } = this
    const debt = { units, owing }
    await this.bot.setClock(+at + 1000)
    const isSpoken = reminder.say === 'result' || owing.size > 0
    if (isSpoken) await this.untilHeard(({ group }) => !!group, 1)
    if (reminder.say === 'names') await this.untilHeard(({ user }) => !!user, debtors(debt).length)
    await sleep(isSpoken ? rest : silence)
    const news = this.news()
    const { called, told } = addressees(news)
    tally.reminders += news.filter(({ group }) => group).length
    tally.called += called.length
    tally.whispers += told.length
    const [day, time] = new Date(+at + 8 * 3600_000).toISOString().slice(0, 16).split('T')
    const faults = faultsOf(planned, news, debt)
    if (!calendar.isWorkday(day)) faults.push('是假日')
    tally.faults.push(...faults.map((fault) => `${deadline.period.id} ${day} ${time} ${fault}`))
  }

  /** Waits until so many reminders of a kind have come. */
  private async untilHeard(fits: (sent: Sent) => boolean, count: number) {
    const from = this.heard
    await this.qq.wait(() => this.since(from).filter(fits).length >= count, patience)
  }

  /** What the bot said of the column of its own accord since the last look. */
  private news(): Sent[] {
    const news = this.since(this.heard)
    this.heard = this.qq.sent.length
    return news
  }

  private since(from: number): Sent[] {
    return this.qq.sent.slice(from).filter(isReminder)
  }
}
