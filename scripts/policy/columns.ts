import { nameRule } from '../../plugins/check'
import {
  type CheckSetting,
  type Column,
  type Due,
  isTakenThroughout,
  type Policy,
  type Reminder,
} from '../../plugins/policy'
import { guides, optionsOf } from '../docs/guide'
import type { Statement } from './clause'
import { list, say } from './say'
import { wordNamed } from './who'

const show = (value: unknown) => (Array.isArray(value) ? list(value.map(String)) : String(value))

function wordWhen({ workdaysBefore, at }: Pick<Reminder, 'workdaysBefore' | 'at'>): string {
  const isSame = workdaysBefore === 0
  return say(isSame ? 'columns.same-day' : 'columns.before', { days: workdaysBefore }) + at
}

function wordReminder({ say: how, until, text }: Reminder): string {
  return [
    say(`columns.${how}`),
    ...(until ? [say('columns.until', { until })] : []),
    ...(text ? [say('columns.text', { text })] : []),
  ].join('')
}

/** 每月25日，报当月的 */
function wordMonthly({ day, of, during }: Extract<Due, { every: 'month' }>): string {
  const key = day === 31 ? 'last-day' : day > 28 ? 'day-or-last' : 'day'
  return say(`columns.month-${of}${during ? '-term' : ''}`, { day: say(`columns.${key}`, { day }) })
}

/** 每周四, 双周的周四 */
function wordWeekly({
  every,
  weeks,
}: Exclude<Extract<Due, { every: unknown }>, { every: 'month' }>) {
  return say(weeks ? `columns.weeks-${weeks}` : 'columns.each-week', {
    day: say(`columns.${every}`),
  })
}

/** What becomes of a manuscript that comes late, and until when it is taken. */
function wordLate(due: Extract<Due, { every: unknown }>): string {
  const { late, lateWorkdays: days } = due
  const cycle = due.every === 'month' ? 'month' : 'week'
  const kind = days > 1 ? 'workday' : days || `0-${cycle}`
  const least = isTakenThroughout(due) ? say(`columns.at-least-${cycle}`) : ''
  const until = say(`columns.until-${kind}`, { days }) + least
  return say(late ? 'columns.late' : 'columns.late-unnamed', { late: late ?? '', until })
}

/** What a column asks of an officer, but its checks. */
export function tellColumn(column: Column, office: Policy['office']): Statement[] {
  const { name, clause, asks, filename, due, countBy, signOff } = column
  const told: Statement[] = [
    { clause, text: say('columns.head', { name, per: say(`columns.${countBy}`) }) },
    ...asks.map((text) => ({ clause, text: say('columns.ask', { name, text }) })),
  ]
  if (filename) {
    const form = filename.form.replace(
      /\{(\w+)\}/g,
      (_, slot) => `【${say(`columns.slots.${slot}`)}】`,
    )
    const text = say('columns.filename', { name, form, example: filename.example })
    told.push({ clause: filename.clause, text })
  }
  if (due && 'promptly' in due) {
    told.push({ clause: due.clause, text: say('columns.promptly', { name }) })
  } else if (due) {
    const when = due.every === 'month' ? wordMonthly(due) : wordWeekly(due)
    const shift = say(`columns.${due.shift}${due.every === 'month' ? '-month' : ''}`)
    const params = { name, when, at: due.at, shift, late: wordLate(due) }
    told.push({ clause: due.clause, text: say('columns.dated', params) })
    const reminders = due.reminders.map((each) =>
      say('columns.reminder', { when: wordWhen(each), say: wordReminder(each) }),
    )
    if (reminders.length > 0) {
      const text = say('columns.reminders', { name, list: reminders.join(say('semicolon')) })
      told.push({ clause: due.clause, text })
    }
  }
  if (signOff) {
    const steps = signOff.steps.map(({ by, post, name: step }) =>
      say(`columns.sign-by.${by}`, {
        post: post ?? '',
        step: step ? say('columns.sign-step', { step }) : '',
        office: office.name,
      }),
    )
    const text = say('columns.sign-off', { name, steps: steps.join(say('columns.then')) })
    told.push({ clause: signOff.clause, text })
  }
  if (column.mail) {
    const text = say('columns.mail', { name, mail: office.mail ?? '' })
    told.push({ clause: column.mail.clause, text })
  }
  return told
}

function wordOptions(rule: string, setting: CheckSetting): string {
  const known = guides[rule]?.options ?? {}
  const parts = Object.entries(optionsOf(setting)).map(([key, value]) =>
    say('columns.option', { name: known[key] ?? key, value: show(value) }),
  )
  return parts.length > 0 ? say('columns.options', { list: parts.join(say('semicolon')) }) : ''
}

/** In groups by a key, in the order of each group's first. */
export function group<T>(all: T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return [...groups.values()]
}

/** The checks of all columns; what is asked for alike is told once. */
export function tellChecks({ columns }: Policy): Statement[] {
  const uses = Object.values(columns).flatMap(({ name, checks }) =>
    Object.entries(checks).map(([rule, setting]) => ({
      column: say('quoted', { text: name }),
      rule: say('quoted', { text: nameRule(rule) }) + wordOptions(rule, setting),
      kind: `${setting.clause} ${setting.severity}`,
      setting,
    })),
  )
  const byRule = group(uses, ({ kind, rule }) => `${kind} ${rule}`)
  const joined = byRule.map((own) => ({ ...own[0], column: list(own.map((use) => use.column)) }))
  return group(joined, ({ kind, column }) => `${kind} ${column}`).map((own) => {
    const [{ column, setting }] = own
    const { clause } = setting
    const rule = list(own.map((each) => each.rule))
    const severity = say(`columns.${setting.severity}`)
    const law = clause.startsWith('《') ? say('columns.law') : ''
    return { clause, text: say('columns.check', { names: column, rule, severity }) + law }
  })
}

/** 约稿, 批示, 审签, 值班, 合稿, 公示. */
export function tellOffice({
  commissions,
  instructions,
  signOffs,
  duty,
  share,
  bulletin,
}: Policy): Statement[] {
  const told: Statement[] = []
  for (const [key, deadlines] of Object.entries({ commissions, instructions })) {
    if (!deadlines) continue
    const { clause, at, reminders } = deadlines
    const moments = list(reminders.map(wordWhen))
    const own = moments ? say(`columns.${key}-reminders`, { list: moments }) : ''
    told.push({ clause, text: say(`columns.${key}`, { at, reminders: own }) })
  }
  if (signOffs) {
    const { clause, from, to, remindAfter, escalateAfter } = signOffs
    const hours = list(remindAfter.map(String))
    const remind = hours && say('columns.sign-remind', { hours })
    const escalate = escalateAfter ? say('columns.sign-escalate', { hours: escalateAfter }) : ''
    told.push({ clause, text: say('columns.sign-offs', { from, to, remind, escalate }) })
  }
  if (duty) {
    const { clause, shifts, remindAt: at } = duty
    const text = list(
      shifts.map((each) =>
        say('columns.shift', { from: each.from, to: each.to, name: wordNamed(each) }),
      ),
    )
    told.push({ clause, text: say('columns.duty', { shifts: text, at }) })
  }
  if (share) {
    const { by = 'lead', lead = 0, clause } = share
    told.push({ clause, text: say(`columns.${by}`, { lead, rest: 100 - lead }) })
  }
  if (bulletin) {
    const { clause, every, draft, post, waitForYes, objectionDays: days, zero, order } = bulletin
    const params = { draft: draft.workday, draftAt: draft.at, post: post.workday, postAt: post.at }
    const how = say(waitForYes ? 'columns.yes' : 'columns.post')
    const objection = days > 0 ? say('columns.objection', { days }) : ''
    told.push({ clause, text: say(`columns.bulletin-${every}`, { ...params, how, objection }) })
    const shown = { zero: say(`columns.zero.${zero}`), order: say(`columns.order.${order}`) }
    told.push({ clause, text: say('columns.shown', shown) })
  }
  return told
}
