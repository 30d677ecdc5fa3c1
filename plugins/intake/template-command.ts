import type { Context } from 'koishi'
import { officersCommand } from '../chat'
import { hint } from '../check'
import { type Actor, Refusal } from '../deed'
import type { Column, Policy } from '../policy'
import type { Unit } from '../roster'
import { findColumn, readColumn } from './column'
import { say } from './say'
import { followupOf } from './template'
import { drawUpTemplate, type TemplateAsked } from './word-template'

/** `/模板 栏目 [周] [单位] [标题]`: sends the Word template of a column. */
export function templateCommand(ctx: Context) {
  officersCommand(ctx, '模板', ['下载模板'], async ({ session, by, words }) => {
    const asked = readTemplate(ctx, by, words)
    if (typeof asked === 'string') return asked
    const template = drawUpTemplate(ctx, asked)
    if (template instanceof Refusal) return template
    const bytes = await ctx.manuscript.compose(template.draft)
    await ctx.courier.reply(session, templateText(asked, template.fileName))
    await ctx.courier.sendFile(session, template.fileName, bytes)
  })
}

/** What is asked for, or what to say instead. */
function readTemplate(ctx: Context, by: Actor, words: string): TemplateAsked | string {
  const policy = ctx.policy.at()
  const choice = choiceOf(policy)
  if (!words) return say('intake.template.which', [choice])
  const { periodSaid, rest, first, ...said } = readColumn(ctx, words)
  const column = said.column ?? findColumn(policy, words)
  if (!column) return say('intake.template.unknown', [first, choice])
  const [word] = rest.split(/\s/, 1)
  const named = ctx.roster.match(word)
  const title = (named ? rest.slice(word.length) : rest).trim() || undefined
  const unit = named ?? by.person!.unit
  if (!unit) return say('intake.template.unit-expected', [briefly(column)])
  if (!isTheirs(by, unit)) {
    return say('intake.template.not-yours', [by.person!.unit!.name, unit.name, briefly(column)])
  }
  return { column, unit, title, periodSaid }
}

function isTheirs({ person }: Actor, { name }: Unit): boolean {
  return person?.role === 'editor' || person?.unit?.name === name
}

/** `/模板 周报：学校每周动态` a line each. */
function choiceOf({ columns }: Policy): string {
  return Object.values(columns)
    .map((column) => say('intake.template.choice', [briefly(column), column.name]))
    .join('\n')
}

/** The shortest of a column's names: 周报. */
function briefly({ name, aliases }: Column): string {
  return [name, ...aliases].toSorted((a, b) => a.length - b.length)[0]
}

function templateText({ column, title }: TemplateAsked, fileName: string): string {
  const followup = followupOf(column)
  const isOpen = fileName.includes(hint('title'))
  return [
    say('intake.template.sent', {
      column: column.name,
      entitled: isOpen ? say('intake.template.entitled', [hint('title')]) : '',
      asks: column.asks.map((line) => `· ${line}`).join('\n'),
    }),
    followup && !title && say('intake.template.followup', [briefly(column), followup]),
  ]
    .filter(Boolean)
    .join('\n')
}
