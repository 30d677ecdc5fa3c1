import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Ground, loadRegulation, type Named, type Policy } from '../../plugins/policy'
import { byClause, type Statement } from './clause'
import { group, tellChecks, tellColumn, tellOffice } from './columns'
import { tellAssessment, tellAward, tellLimit, tellQuota } from './periods'
import { tellPoint, tellStack } from './points'
import { date, list, say } from './say'

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
    ...Object.values(columns).flatMap((column) => tellColumn(column, office.mail)),
    ...tellChecks(policy),
    ...points.flatMap((rule) => tellPoint(policy, rule)),
    ...tellGrounds(grounds),
    ...stack.map((rule) => tellStack(policy, rule)),
    ...limits.map((rule) => tellLimit(policy, rule)),
    ...quotas.map((rule) => tellQuota(policy, rule)),
    ...policy.awards.map((rule) => tellAward(policy, rule)),
    ...policy.assessment.map((rule) => tellAssessment(policy, rule)),
    ...tellOffice(policy),
  ].toSorted(byClause)
}

function tellGrounds(grounds: Ground[]): Statement[] {
  return group(grounds, ({ clause, evidence }) => `${clause} ${evidence}`).map((own) => {
    const [{ clause, evidence }] = own
    const names = list(own.map(({ name }) => name))
    const proof = evidence ? say('head.proof') : ''
    return { clause, text: say('head.ground', { names, evidence: proof }) }
  })
}

function nameList(key: string, named: readonly Named[]): string[] {
  if (named.length === 0) return []
  const each = named.map(({ name, aliases }) =>
    aliases.length > 0 ? say('head.named', { name, aliases: list(aliases) }) : name,
  )
  return [say(`head.${key}`, { list: list(each) })]
}

function namesOf({ columns, outlets, tiers, levels, traits, grounds }: Policy): string[] {
  const each = tiers.map((tier) => {
    const own = outlets
      .filter((outlet) => outlet.tier === tier)
      .map(({ name, down }) => (down ? say('head.down', { name, down }) : name))
    return own.length > 0 ? say('head.tier', { name: tier, outlets: list(own) }) : tier
  })
  return [
    ...nameList('columns', Object.values(columns)),
    ...nameList('outlets', outlets),
    ...(each.length > 0 ? [say('head.tiers', { list: list(each) })] : []),
    ...nameList('levels', levels),
    ...nameList('traits', traits),
    ...nameList('grounds', grounds),
  ]
}

const write = ({ text, clause }: Statement) => text + say('end', { clause })

/** Everything of one version in lines. */
function linesOf(policy: Policy): { names: string[]; rules: string[] } {
  const rounding = policy.rounding === 'down' ? 'down-rounding' : policy.rounding
  const last = [
    ...(policy.yearFrom === 1 ? [] : [say('head.year-from', { month: policy.yearFrom })]),
    say('head.rounding', { how: say(`head.${rounding}`) }),
  ]
  return { names: namesOf(policy), rules: [...statementsOf(policy).map(write), ...last] }
}

/** What an amendment takes away and adds. */
function changes(before: Policy, after: Policy): string[] {
  const [was, is] = [before, after].map(linesOf)
  const all = (lines: ReturnType<typeof linesOf>) => [...lines.names, ...lines.rules]
  const removed = all(was).filter((line) => !all(is).includes(line))
  const added = all(is).filter((line) => !all(was).includes(line))
  const told = [
    ...removed.map((text) => say('head.removed', { text })),
    ...added.map((text) => say('head.added', { text })),
  ]
  return told.length > 0 ? told : [say('head.same')]
}

const bullet = (text: string) => say('head.rule', { text })

/** Says a regulation back in plain Chinese, to be proof-read against the paper. */
export function explain(path: string): string {
  const [first, ...later] = versionsOf(path)
  const { title, school, office } = first
  const { names, rules } = linesOf(first)
  const params = { school, office: office.name, day: date(first.inForce), count: later.length }
  const head = [title, say(later.length > 0 ? 'head.amended' : 'head.office', params)]
  const amended = later.map((policy, index) => [
    say('head.amendment', { day: date(policy.inForce), clause: policy.amendedBy ?? '' }),
    ...changes(index === 0 ? first : later[index - 1], policy),
  ])
  return [
    head,
    [say('head.names'), ...names.map(bullet)],
    [say('head.rules'), ...rules.map(bullet)],
    ...amended,
  ]
    .map((section) => section.join('\n'))
    .join('\n\n')
}
