import { dayOf, formatDate } from '../../calendar'
import type { Desk } from '../../deed'
import { type Column, cycleOf, earns } from '../../policy'
import { sayFitting } from '../../text'
import { columnIn } from '../column'
import { columnLines, dueOf, fileNameFor } from '../regulation'
import { pointLines } from '../worth-told'
import { say } from '../say'
import { lines, type Question } from './question'
import { unitIn } from './of-ledger'
import { spokenPeriod } from './spoken-time'

/** What handing in and adoptions earn: of the column that is named, else when it is the same for all. */
export function worth({ desk, said }: Question): string | undefined {
  const policy = desk.policy.at()
  if (!earns(policy)) return say('intake.question.pointless')
  const named = columnIn(policy, said)
  const columns = named ? [named] : Object.values(policy.columns)
  const told = new Set(columns.map((column) => lines(pointLines(policy, column))))
  return told.size === 1 ? [...told][0] : undefined
}

/** 头条几分: what it earns to appear where the question names. */
export function ofOutlet(question: Question): string | undefined {
  const { desk, said } = question
  const names = desk.policy.at().outlets.flatMap(({ name, aliases }) => [name, ...aliases])
  const isNamed = names.some((name) => said.includes(name)) && !unitIn(desk, said)
  return isNamed && ofValue.test(said)
    ? lines(worth(question), say('intake.question.worth'))
    : undefined
}

const ofValue = /[几\d]\s?分|多少分/

export function published(desk: Desk, said: string): string {
  const { bulletin } = desk.policy.at()
  const clause = bulletin && say(`intake.question.published-${bulletin.every}`, [bulletin.clause])
  return lines(publishedWhen(desk, said), clause, say('intake.question.points', ['', '本月']))
}

/** When the time that is spoken of was made public, or that it was not; of none the last that was. */
function publishedWhen(desk: Desk, said: string): string | undefined {
  const asked = spokenPeriod(desk, said)
  const all = desk.ledger.state.published
  const last = asked ? all.get(asked.from.slice(0, 7)) : [...all.values()].at(-1)
  const { label } = last?.payload.period ?? asked ?? {}
  if (!last) return label && say('intake.question.unpublished', [label])
  const day = formatDate(dayOf(new Date(last.at)))
  return say('intake.question.published-on', { label, day, no: last.seq })
}

function named(columns: Column[], key: string): string {
  const names = columns.map(({ name }) => name).join('、')
  return names && say(`intake.question.${key}`, [names])
}

/** When columns are due that are not due by week or month. */
export function times({ policy }: Desk): string {
  const columns = Object.values(policy.at().columns)
  const promptly = columns.filter(({ due }) => due && 'promptly' in due)
  const undated = columns.filter(({ due }) => !due)
  return lines(
    columns.some(cycleOf) ? '' : say('intake.question.no-dated'),
    named(promptly, 'promptly'),
    named(undated, 'undated'),
  )
}

/** What the column asks that the question names. */
export function ofColumn({ desk, by, said, hears }: Question): string | undefined {
  const column = columnIn(desk.policy.at(), said)
  if (!column) return undefined
  const due = column.due && say('intake.question.due', [dueOf(column.due)])
  const key = hears.here ? 'column' : 'column-quoted'
  return lines(
    columnLines(column, fileNameFor(desk, column, by)),
    say(`intake.question.${key}`, [...callOf(column), due]),
  )
}

function callOf({ name, aliases }: { name: string; aliases: string[] }): string[] {
  return [aliases[0] ?? name]
}

/** How one hands in where the question is asked. */
export function how({ hears }: Pick<Question, 'hears'>): string {
  const place = hears.inGroups ? 'everywhere' : hears.here ? 'private' : 'group'
  return lines(
    sayFitting(`intake.question.how.${place}`),
    sayFitting('intake.question.how.otherwise'),
  )
}

/** Which columns ask for pictures, and how they come in. */
export function pictured({ policy }: Desk): string {
  const columns = Object.values(policy.at().columns)
  const asking = columns.filter(({ checks }) => 'image-required' in checks)
  if (!asking.length) return say('intake.question.no-pictures')
  return say('intake.question.pictures', [asking.map(({ name }) => name).join('、')])
}

/** Which columns ask for a word under each picture. */
export function captioned({ policy }: Desk): string {
  const columns = Object.values(policy.at().columns)
  const asking = columns.filter(({ checks }) => 'image-caption' in checks)
  if (!asking.length) return say('intake.question.no-captions')
  return say('intake.question.captions', [asking.map(({ name }) => name).join('、')])
}

const elements = { time: '时间', place: '地点', event: '事件', significance: '意义|成效|分析' }

/** What each item must say, as far as a column asks for it: the elements that are named. */
export function element(question: Question): string {
  const { desk, said } = question
  const columns = Object.values(desk.policy.at().columns)
  const told = Object.entries(elements).flatMap(([key, words]) => {
    const isAsked = columns.some(({ checks }) => `item-${key}` in checks)
    return isAsked && new RegExp(words).test(said) ? [say(`intake.question.element.${key}`)] : []
  })
  return told.length ? lines(told, say('intake.question.element.how')) : how(question)
}

export function contact({ policy }: Desk): string {
  const { name, contact = '', phone, mail } = policy.at().office
  return lines(
    say('intake.question.office', [name, contact]),
    phone && say('intake.question.phone', [phone]),
    mail && say('intake.question.mail', [mail]),
  )
}
