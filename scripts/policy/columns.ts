import { nameRule } from '../../plugins/check'
import type { CheckSetting, Column, Policy, Reminder } from '../../plugins/policy'
import { guides, optionsOf } from '../docs/guide'
import type { Statement } from './clause'
import { list, say } from './say'

const show = (value: unknown) => (Array.isArray(value) ? list(value.map(String)) : String(value))

function wordWhen({ workdaysBefore, at }: Pick<Reminder, 'workdaysBefore' | 'at'>): string {
  const isSame = workdaysBefore === 0
  return say(isSame ? 'columns.same-day' : 'columns.before', { days: workdaysBefore }) + at
}

/** What a column asks of an officer, but its checks. */
export function tellColumn(column: Column, mail = ''): Statement[] {
  const { name, clause, asks, filename, due, countBy } = column
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
    const late = due.late ? say('columns.late', { late: due.late }) : ''
    const params = { weekday: say(`columns.${due.every}`), at: due.at, late }
    const shift = say(`columns.${due.shift}`)
    told.push({ clause: due.clause, text: say('columns.week', { name, ...params, shift }) })
    const reminders = due.reminders.map((each) =>
      say('columns.reminder', { when: wordWhen(each), say: say(`columns.${each.say}`) }),
    )
    if (reminders.length > 0) {
      const text = say('columns.reminders', { name, list: reminders.join(say('semicolon')) })
      told.push({ clause: due.clause, text })
    }
  }
  if (column.mail)
    told.push({ clause: column.mail.clause, text: say('columns.mail', { name, mail }) })
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
    const severity = say(`columns.${setting.severity}`)
    const rules = list(own.map(({ rule }) => rule))
    return {
      clause: setting.clause,
      text: say('columns.check', { names: column, rule: rules, severity }),
    }
  })
}

/** 约稿, 合稿, 公示. */
export function tellOffice({ commissions, share, bulletin }: Policy): Statement[] {
  const told: Statement[] = []
  if (commissions) {
    const { clause, at, reminders } = commissions
    const moments = list(reminders.map(wordWhen))
    const own = moments ? say('columns.commission-reminders', { list: moments }) : ''
    told.push({ clause, text: say('columns.commissions', { at, reminders: own }) })
  }
  if (share) told.push({ clause: share.clause, text: say(`columns.${share.by}`) })
  if (bulletin) {
    const { clause, draft, post, waitForYes, objectionDays: days } = bulletin
    const params = { draft: draft.workday, draftAt: draft.at, post: post.workday, postAt: post.at }
    const how = say(waitForYes ? 'columns.yes' : 'columns.post')
    const objection = days > 0 ? say('columns.objection', { days }) : ''
    told.push({ clause, text: say('columns.bulletin', { ...params, how, objection }) })
  }
  return told
}
