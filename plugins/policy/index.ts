import { resolve } from 'node:path'
import { Context, Schema, Service, SessionError } from 'koishi'
import {
  type Calendar,
  type Day,
  isTerm,
  loadCalendar,
  parsePeriod,
  type Period,
  today,
} from '../calendar'
import { loadRegulation } from './load'
import zhCN from './locales/zh-CN.yml'
import type { Policy, Regulation } from './types'

export { type Deadline, deadlineOf } from './deadline'
export { findNamed } from './find'
export { loadRegulation } from './load'
export type { Commissions, Due, Reminder } from './due'
export { tierOf } from './tier'
export type * from './scoring'
export type * from './types'

declare module 'koishi' {
  interface Context {
    policy: PolicyService
  }
}

/** 制度: the regulation in force and the school's calendar. */
class PolicyService extends Service {
  calendar!: Calendar
  private regulation!: Regulation

  constructor(
    ctx: Context,
    public override config: PolicyService.Config,
  ) {
    super(ctx, 'policy')
    ctx.i18n.define('zh-CN', zhCN)
  }

  protected override start() {
    const { dir, id, calendar } = this.config
    this.regulation = loadRegulation(resolve(this.ctx.baseDir, dir, `${id}.yml`))
    this.calendar = loadCalendar(resolve(this.ctx.baseDir, calendar))
  }

  /** What is in force on a day. */
  at(day: Day = today()): Policy {
    return this.regulation.at(day)
  }

  /**
   * Reads a period as people type it, see `parsePeriod`, by today's regulation and the calendar.
   * Throws a `SessionError` for a term or a school year that the calendar does not have.
   */
  period(text: string): Period | undefined {
    const found = parsePeriod(text, today(), this.at().yearFrom, this.calendar)
    if (found || !isTerm(text)) return found
    const { semesters } = this.calendar
    const [first, last] = [semesters[0], semesters.at(-1)!]
    throw new SessionError('policy.unknown-term', [text, first.name, last.name])
  }
}

namespace PolicyService {
  export interface Config {
    dir: string
    id: string
    calendar: string
  }

  export const Config: Schema<Config> = Schema.object({
    dir: Schema.string().default('data/policies').description('制度文件所在的文件夹。'),
    id: Schema.string().default('xpu-2021').description('采用的制度。'),
    calendar: Schema.string().default('data/calendar.yml').description('校历文件。'),
  })
}

export default PolicyService
