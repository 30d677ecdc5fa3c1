import { resolve } from 'node:path'
import { Context, Schema, Service } from 'koishi'
import type { Calendar } from './calendar'
import { loadCalendar } from './calendar-file'
import { today } from './clock'
import { loadRegulation } from './load'
import type { Day, Policy, Regulation } from './types'

export { Calendar, type Shift } from './calendar'
export { loadCalendar } from './calendar-file'
export { deadlineOf, endOfDay, lastMinute, moment, weekId, workdaysBefore } from './deadline'
export { addDays, dayOf, daysBetween, isDay, now, partsOf, today } from './clock'
export { findNamed } from './find'
export { loadRegulation } from './load'
export { formatNumeral, narrow, parseNumeral } from './numeral'
export { parsePeriod } from './period'
export { partAround, partOfYear, yearOf } from './year'
export { label, words } from './words'
export { formatWeek, parseWeek } from './week'
export { lineOf, readYaml } from './yaml'
export type { Deadline } from './deadline'
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
