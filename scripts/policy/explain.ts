import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { addDays } from '../../plugins/calendar'
import { conditionsOf, feePolicy, loadRegulation, type Policy } from '../../plugins/policy'
import { byClause, type Statement } from './clause'
import { tellChecks, tellColumn, tellOffice } from './columns'
import { tellFees } from './fees'
import { tellIncident } from './incident'
import { tellAssessment, tellAward, tellLimit, tellQuota } from './periods'
import { namesOf, tellGrounds } from './names'
import { tellPoint, tellStack } from './points'
import { date, list, say } from './say'
import { tellOrder } from './order'
import { tellUnrewarded } from './unrewarded'

/** Every version of a regulation, the first one first. Throws as `loadRegulation` does. */
export function versionsOf(path: string): Policy[] {
  const { at } = loadRegulation(path)
  const { amendments = [] } = parse(readFileSync(path, 'utf8')) as {
    amendments?: { inForce: string }[]
  }
  return [at(''), ...amendments.map(({ inForce }) => at(inForce))]
}

/** Every rule of one version in a sentence, in the order of the paper. */
export function statementsOf(policy: Policy): Statement[] {
  const { contents, columns, office, grounds, points, stack, limits, quotas } = policy
  return [
    ...contents.map(({ clause, text }) => ({ clause, text: say('columns.content', { text }) })),
    ...Object.values(columns).flatMap((column) => tellColumn(column, office)),
    ...tellChecks(policy),
    ...points.flatMap((rule) => tellPoint(policy, rule)),
    ...tellGrounds(policy, grounds),
    ...stack.map((rule) => tellStack(policy, rule)),
    ...limits.map((rule) => tellLimit(policy, rule)),
    ...quotas.map((rule) => tellQuota(policy, rule)),
    ...policy.awards.map((rule) => tellAward(policy, rule)),
    ...policy.assessment.map((rule) => tellAssessment(policy, rule)),
    ...tellFees(policy),
    ...tellOffice(policy),
    ...tellIncident(policy),
  ].toSorted(byClause)
}

/** What applies to all of it, or is said nowhere. */
function commonOf(policy: Policy): Section['lines'] {
  const { office, yearFrom, rosterReview, reachOn, share, bulletin } = policy
  const tallies = [policy, feePolicy(policy)]
  const rounding = policy.rounding === 'down' ? 'down-rounding' : policy.rounding
  const isUsual = policy.rounding === 'half-up'
  const hasPoints = policy.points.length > 0 || policy.quotas.length > 0
  const contact = [office.contact, office.phone, office.mail, office.group].filter(Boolean)
  const examples = policy.contents.flatMap(({ text, example }) => {
    return example ? [say('columns.example', { text, example })] : []
  })
  const written = [
    ...examples,
    ...(contact.length > 0 ? [say('head.contact', { list: list(contact as string[]) })] : []),
    ...(policy.firstPeriod === 'skip' ? [say('head.first-period')] : []),
    ...(yearFrom === 1 ? [] : [say('head.year-from', { month: yearFrom })]),
    ...(isUsual ? [] : [say('head.rounding', { how: say(`head.${rounding}`) })]),
    ...(reachOn.length
      ? [say('head.reach-on', { names: reachOn.map(platformName).join('、') })]
      : []),
  ]
  const usual = [
    ...(tallies.some(hasSpecial) ? [say('head.special')] : []),
    ...(tallies.some(isLong) ? [say('head.long-periods')] : []),
    ...(isUsual ? [say('head.rounding', { how: say(`head.${rounding}`) })] : []),
    say('head.roster-review', rosterReview),
    ...(share ? [] : [say('columns.unshared')]),
    ...(bulletin ? [] : [say(`columns.unpublished${hasPoints ? '' : '-pointless'}`)]),
    ...tellUnrewarded(policy),
  ]
  return [...written.map((text) => ({ text, isWritten: true })), ...usual.map(plain)]
}

/** Whether values of one event differ in how many conditions they have: the most decide. */
function hasSpecial({ points }: Policy): boolean {
  const values = points.filter(({ value }) => value !== undefined)
  return values.some((rule) =>
    values.some((other) => {
      return other.on === rule.on && widthOf(other) !== widthOf(rule)
    }),
  )
}

function widthOf({ on: _on, ...rest }: Policy['points'][number]): number {
  return conditionsOf(rest).length
}

const short = new Set<string>(['day', 'week', 'half-month', 'month'])

/** Whether something is reckoned for longer than a month. */
function isLong({ limits, quotas }: Policy): boolean {
  return [...limits, ...quotas].some(({ every }) => !short.has(every))
}

function platformName(platform: string): string {
  return say(`head.platforms.${platform}`)
}

/**
 * One part of an explanation; a line without a clause stands in no one place of the paper, but may be
 * written in the file all the same.
 */
export interface Section {
  heading: string
  lines: { text: string; clause?: string; isWritten?: boolean }[]
}

const plain = (text: string) => ({ text })

/** Everything of one version, in parts. */
function partsOf(policy: Policy): Section[] {
  const order = tellOrder(policy).map((text, index) => {
    return plain(say('head.step', { number: index + 1, text }))
  })
  const rules = [...statementsOf(policy), ...commonOf(policy)]
  return [
    { heading: say('head.names'), lines: namesOf(policy).map(plain) },
    { heading: say('head.rules'), lines: rules },
    ...(order.length > 0 ? [{ heading: say('head.order'), lines: order }] : []),
  ]
}

const titled = ({ title, school, office }: Policy) => [title, school, office.name]

/** Whether an amendment changes what is reckoned by the period, of points or of fees. */
export function changesPeriods(before: Policy, after: Policy): boolean {
  const [was, is] = [before, after].map(({ limits, quotas, fees }) => {
    return JSON.stringify([limits, quotas, fees?.limits])
  })
  return was !== is
}

/** What an amendment takes away and adds. */
function changes(before: Policy, after: Policy): Section['lines'] {
  const [was, is] = [before, after].map((policy) =>
    partsOf(policy)
      .filter(({ heading }) => heading !== say('head.order'))
      .flatMap(({ lines }) => lines),
  )
  const without = (lines: Section['lines'], other: Section['lines']) => {
    const known = new Set(other.map(write))
    return lines.filter((line) => !known.has(write(line)))
  }
  const told = (key: string) => {
    return ({ text, ...rest }: Section['lines'][number]) => ({
      ...rest,
      text: say(`head.${key}`, { text }),
    })
  }
  const names = titled(after)
  const renamed = titled(before).flatMap((from, index) => {
    const to = names[index]
    return from === to ? [] : [plain(say('head.renamed', { from, to }))]
  })
  const all = [
    ...renamed,
    ...without(was, is).map(told('removed')),
    ...without(is, was).map(told('added')),
    ...(changesPeriods(before, after) ? [plain(say('head.begun'))] : []),
  ]
  return all.length > 0 ? all : [plain(say('head.same'))]
}

/** Says all versions of a regulation back in plain Chinese: what it is, then part by part. */
export function sectionsOf([first, ...later]: Policy[]): { head: string[]; sections: Section[] } {
  const { title, school, office, id } = first
  const last = later.length > 0 ? date(addDays(later[0].inForce, -1)) : ''
  const day = date(first.inForce)
  const params = { id, school, office: office.name, day, last, count: later.length }
  const amended = later.map((policy, index) => ({
    heading: say('head.amendment', { day: date(policy.inForce), clause: policy.amendedBy ?? '' }),
    lines: changes(index === 0 ? first : later[index - 1], policy),
  }))
  return {
    head: [title, say(later.length > 0 ? 'head.amended' : 'head.office', params)],
    sections: [...partsOf(first), ...amended],
  }
}

const write = ({ text, clause }: Section['lines'][number]) =>
  clause === undefined ? text : text + say('end', { clause })

/** Says a regulation back in plain Chinese, to be proof-read against the paper. */
export function explain(path: string): string {
  return explainVersions(versionsOf(path))
}

export function explainVersions(versions: Policy[]): string {
  const { head, sections } = sectionsOf(versions)
  const written = sections.map(({ heading, lines }) => {
    const isChange = /^[＋－]/
    return [
      heading,
      ...lines.map((line) => {
        const text = write(line)
        return isChange.test(text) ? text : say('head.rule', { text })
      }),
    ]
  })
  return [head, ...written].map((lines) => lines.join('\n')).join('\n\n')
}
