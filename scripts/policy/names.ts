import { type Ground, type Named, ownOutlets, type Policy } from '../../plugins/policy'
import { isWorthless } from './advice/grounds'
import type { Statement } from './clause'
import { group } from './columns'
import { list, say } from './say'
import { wordNamed } from './who'

/** What may be given or taken for which grounds, those of the same terms together. */
export function tellGrounds(policy: Policy, grounds: Ground[]): Statement[] {
  const termsOf = (ground: Ground) => {
    const { kind, range, approver, clause, evidence } = ground
    return JSON.stringify([kind, range, approver, clause, evidence, isWorthless(policy, ground)])
  }
  return group(grounds, termsOf).map((own) => {
    const [{ kind, range, approver, clause, evidence }] = own
    const names = list(own.map(({ name }) => name))
    const terms = [
      range && say('head.range', { from: range.from / 100, to: range.to / 100 }),
      isWorthless(policy, own[0]) && say('head.worthless'),
      approver && say('head.approver', { approver }),
      evidence && say('head.proof'),
    ].filter(Boolean)
    return { clause, text: say(`head.ground.${kind}`, { names, terms: terms.join('') }) }
  })
}

function nameList(key: string, named: readonly Named[]): string[] {
  if (named.length === 0) return []
  return [say(`head.${key}`, { list: list(named.map(wordNamed)) })]
}

/** What everything is called, a kind a line. */
export function namesOf(policy: Policy): string[] {
  const { columns, outlets, tiers, levels, traits, grounds } = policy
  const each = tiers.map((tier) => {
    const own = outlets
      .filter((outlet) => outlet.tier === tier)
      .map(({ name, down }) => (down ? say('head.down', { name, down }) : name))
    return own.length > 0 ? say('head.tier', { name: tier, outlets: list(own) }) : tier
  })
  return [
    ...nameList('columns', Object.values(columns)),
    ...nameList('outlets', outlets),
    ...ownOutletsOf(policy),
    ...(each.length > 0 ? [say('head.tiers', { list: list(each) })] : []),
    ...nameList('levels', levels),
    ...nameList('traits', traits),
    ...kindsOf(policy),
    ...nameList('grounds', grounds),
  ]
}

/** Traits that are for some columns only, or that are proposed by words of the title. */
function kindsOf({ traits, columns }: Policy): string[] {
  return traits.flatMap(({ name, columns: keys, cues }) => {
    const own = keys.map((key) => say('quoted', { text: columns[key].name }))
    return [
      ...(keys.length > 0 ? [say('head.trait-columns', { name, list: list(own) })] : []),
      ...(cues.length > 0 ? [say('head.trait-cues', { name, list: list(cues) })] : []),
    ]
  })
}

/** Outlets of the columns that have several items: in these it is not asked which. */
function ownOutletsOf(policy: Policy): string[] {
  return Object.values(policy.columns).flatMap(({ key, name, countBy }) => {
    const own = countBy === 'item' ? ownOutlets(policy, key) : []
    return own.length ? [say('head.own', { name, list: list(own.map((each) => each.name)) })] : []
  })
}
