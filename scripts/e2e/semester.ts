import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'yaml'
import {
  addDays,
  type Deadline,
  deadlineOf,
  formatWeek,
  loadCalendar,
  loadRegulation,
  type TeachingWeek,
} from '../../plugins/policy'
import { planReminders, type Planned } from '../../plugins/remind/plan'
import { type Sent, StandIn } from '../peers/onebot'
import { BotProcess } from './bot'
import { group } from './cast'
import { dice } from './dice'
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

interface Unit {
  name: string
  officers: number[]
}

const root = resolve(__dirname, '../..')
const calendar = loadCalendar(resolve(root, 'data/calendar.yml'))
const regulation = loadRegulation(resolve(root, 'data/policies/xpu-2021.yml'))

function readUnits(): Unit[] {
  const path = resolve(root, 'data/roster.example.yml')
  const { units } = parse(readFileSync(path, 'utf8'))
  return units.map(({ name, officers }: { name: string; officers: { qq: string }[] }) => ({
    name,
    officers: officers.map(({ qq }) => Number(qq)),
  }))
}

const columnName = regulation.at('2021-05-21').columns.weekly.name

/** Milliseconds in which the bot looks at its clock, plans, and says what it has to say. */
const patience = 30_000
const silence = 1800

/** Other things are said too: praise, a month's publication. */
const isReminder = ({ quote, text }: Sent) => !quote && text.includes(columnName)

/** The weeks of a semester in fast motion: a changing part of the units owes at each reminder. */
export class Semester {
  private units = readUnits()
  private owing = new Set<string>()
  private random: () => number
  private bot: BotProcess
  private qq: StandIn
  /** What the bot has said so far. */
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
    this.random = dice(seed)
    this.bot = new BotProcess({
      clock: Date.parse(`${weeks[0].monday}T08:00:00+08:00`),
      env: { BAOSONG_GROUPS: String(group) },
    })
    const { selfId, token, now } = this.bot
    const url = () => this.bot.url
    this.qq = new StandIn({
      selfId,
      token,
      now,
      get url() {
        return url()
      },
    })
    const officers = this.units.flatMap(({ name, officers: ids }) =>
      ids.map((id) => ({ id, card: `${name}-${id}` })),
    )
    this.qq.chats.group(group, '学校信息工作群', officers)
    for (const { id } of officers) this.qq.chats.friends.add(id)
  }

  async run(): Promise<Tally> {
    try {
      await this.bot.start()
      await this.qq.start()
      for (const week of this.weeks) await this.week(week)
      this.tally.faults.push(...this.bot.warnings().filter((line) => line.includes('[E]')))
      return this.tally
    } finally {
      this.qq.stop()
      await this.bot.remove()
    }
  }

  private async week(week: TeachingWeek) {
    this.tally.weeks++
    this.owing = new Set(this.units.map(({ name }) => name))
    const column = regulation.at(week.monday).columns.weekly
    const deadline = deadlineOf(column, week.monday, calendar)
    if (!deadline) return this.quietWeek(week)
    const ends = new Date(+deadline.at + 3600_000)
    const planned = planReminders(regulation.at, calendar, new Date(+deadline.at - 1e9), ends)
    const own = planned.filter((each) => each.deadline.week === deadline.week)
    for (const each of own.toSorted((a, b) => +a.at - +b.at)) {
      this.bot.setClock(+each.at - 20 * 60_000)
      await this.handIn(week, 0.35)
      await this.disturb()
      await this.expect(each, deadline)
    }
    await this.handIn(week, 0.3)
  }

  /** A week of holidays: nothing may be said at the usual times. */
  private async quietWeek({ monday }: TeachingWeek) {
    this.tally.weeksWithout++
    for (let day = 0; day < 7; day++) {
      this.bot.setClock(Date.parse(`${addDays(monday, day)}T17:00:00+08:00`))
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
    const { bot, qq, tally } = this
    const mischief = this.random()
    if (mischief < 0.2) {
      const before = qq.asked.get_login_info
      await bot.end(this.random() < 0.5 ? 'SIGKILL' : 'SIGTERM')
      await bot.start()
      while (qq.asked.get_login_info === before) await sleep(20)
      tally.restarts++
    } else if (mischief < 0.4) {
      qq.socket.drop()
      tally.drops++
    }
  }

  private async expect({ at, reminder }: Planned, { week }: Deadline) {
    const isSpoken = reminder.say === 'result' || this.owing.size > 0
    this.bot.setClock(+at + 1000)
    const [day, time] = new Date(+at + 8 * 3600_000).toISOString().slice(0, 16).split('T')
    const place = `${week} ${day} ${time}`
    const fault = (text: string) => this.tally.faults.push(`${place} ${text}`)
    const from = this.heard
    if (isSpoken) {
      await this.qq.wait(
        (sent) => this.qq.sent.indexOf(sent) >= from && !!sent.group && isReminder(sent),
        patience,
      )
    }
    if (reminder.say === 'names') await this.untilTold(from)
    await sleep(silence)
    const news = this.news()
    const notices = news.filter((sent) => sent.group)
    if (notices.length !== (isSpoken ? 1 : 0)) fault(`群里说了${notices.length}次`)
    if (!calendar.isWorkday(day)) fault('是假日')
    this.tally.reminders += notices.length
    if (reminder.say === 'names') this.compare(notices, news, fault)
    if (reminder.say === 'count' && !notices[0]?.text.includes(`${this.owing.size}个单位`))
      fault(`应还有${this.owing.size}个单位：${notices[0]?.text}`)
    if (reminder.say === 'result') this.compareResult(notices[0]?.text ?? '', fault)
  }

  /** Waits until as many were told privately as should be; more would come right after. */
  private async untilTold(from: number) {
    const told = () => this.qq.sent.slice(from).filter((sent) => sent.user && isReminder(sent))
    const meant = this.units.filter(({ name }) => this.owing.has(name))
    const count = meant.flatMap(({ officers }) => officers).length
    const end = performance.now() + patience
    while (told().length < count && performance.now() < end) await sleep(50)
  }

  private compare(notices: Sent[], news: Sent[], fault: (text: string) => void) {
    const owing = this.units.filter(({ name }) => this.owing.has(name))
    const meant = owing.flatMap(({ officers }) => officers.map(String)).toSorted()
    const called = notices.flatMap(({ ats }) => ats).toSorted()
    const told = news.flatMap(({ user }) => (user ? String(user) : [])).toSorted()
    if (called.join() !== meant.join()) fault(`应艾特${meant.join()}，实际${called.join()}`)
    if (told.join() !== meant.join()) fault(`应私聊${meant.join()}，实际${told.join()}`)
    this.tally.called += called.length
    this.tally.whispers += told.length
  }

  private compareResult(text: string, fault: (text: string) => void) {
    for (const { name } of this.units)
      if (text.split(/[：、\n]/).includes(name) !== this.owing.has(name))
        fault(`${name}${this.owing.has(name) ? '没有' : '不该'}列入：${text}`)
  }

  /** What the bot said of the column of its own accord since the last look. */
  private news(): Sent[] {
    const news = this.qq.sent.slice(this.heard).filter(isReminder)
    this.heard = this.qq.sent.length
    return news
  }
}

/** The teaching weeks of a semester. */
export function weeksOf(id: string): TeachingWeek[] {
  const semester = calendar.semesters.find((each) => each.id === id)!
  return Array.from({ length: semester.weeks }, (_, index) => {
    const monday = calendar.mondayOf(id, index + 1)
    return { semester, week: index + 1, monday }
  })
}
