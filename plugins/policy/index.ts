import { resolve } from 'node:path'
import { type Context, Schema } from 'koishi'
import { type Calendar, type Day, loadCalendar, today } from '../calendar'
import { defineSamples } from '../text'
import { loadRegulation } from './load'
import { samplesOf } from './samples'
import type { Policy } from './schema'

export type * from './due'
export type * from './incident'
export { isAmong } from './due'
export { dutyOf, type DutySetting, type DutyShift } from './duty'
export {
  closedOn,
  currentPeriod,
  cycleOf,
  type Deadline,
  deadlineAt,
  deadlineIn,
  isBetween,
  isFortnightly,
  isTakenThroughout,
  isWeekly,
  numberedBy,
} from './deadline'
export { earns } from './earning'
export { feePolicy } from './fees'
export { isDiscreet } from './discreet'
export { findNamed, ownOutlets } from './find'
export { isFactor, valueOf } from './ground-value'
export { conditionsOf } from './selector-cohere'
export { officeContact } from './office'
export { daysOf, periodsIn } from './periods-in'
export { mostOfAll } from './reach'
export { lengths } from './period-lengths'
export { loadRegulation, type Regulation } from './load'
export { tierOf } from './tier'
export type * from './schema'
export type * from './scoring-fees'
export type * from './scoring-period'
export type * from './scoring-schema'
export { isUnrivalled } from './scoring-schema'
export type * from './scoring-selector'
export type * from './scoring-value'

/** 制度: what is in force, and the school's calendar. */
export interface PolicyBook {
  /** What is in force on a day; today when none is given. */
  at(day?: Day): Policy
  calendar: Calendar
}

declare module 'koishi' {
  interface Context {
    policy: PolicyBook
  }
}

export const name = 'policy'

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

/** Provides the regulation in force and the calendar as `ctx.policy`. */
export function apply(ctx: Context, { dir, id, calendar }: Config) {
  const regulation = loadRegulation(resolve(ctx.baseDir, dir, `${id}.yml`))
  ctx.provide('policy')
  ctx.set('policy', {
    at: (day = today()) => regulation.at(day),
    calendar: loadCalendar(resolve(ctx.baseDir, calendar)),
  })
  ctx.effect(() => defineSamples(() => samplesOf(regulation.at(today()))))
}
