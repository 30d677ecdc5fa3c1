import { type Named, type Policy } from '../../../plugins/policy'
import { narrow } from '../../../plugins/text'
import { type Advice, advise } from './advice'

/** Traits and tiers that nothing refers to. */
export function findUnused({ traits, tiers, outlets, ...rules }: Policy): Advice[] {
  const { points, stack, limits, quotas, assessment, fees } = rules
  const said = JSON.stringify({ points, stack, limits, quotas, assessment, fees })
  return [
    ...traits.flatMap(({ name }, index) =>
      said.includes(JSON.stringify(name)) ? [] : advise(['traits', index], 'trait', { name }),
    ),
    ...tiers.flatMap((name, index) => {
      const isUsed = outlets.some((outlet) => outlet.tier === name || outlet.down)
      return isUsed ? [] : advise(['tiers', index], 'tier', { name })
    }),
  ]
}

const plain = (text: string) =>
  narrow(text)
    .toLowerCase()
    .replace(/[\s“”"'《》【】()]/g, '')

/** Names of a list that cannot be told apart as they are typed. */
export function findAlike(policy: Policy): Advice[] {
  const lists: [string, [PropertyKey, Named][]][] = [
    ['columns', Object.entries(policy.columns)],
    ...(['outlets', 'levels', 'traits', 'grounds'] as const).map(
      (key): [string, [PropertyKey, Named][]] => [key, [...policy[key].entries()]],
    ),
  ]
  return lists.flatMap(([key, named]) => {
    const typed = named.flatMap(([own, { name, aliases }]) =>
      [name, ...aliases].map((text) => ({ own, text })),
    )
    return typed.flatMap(({ own, text }, index) => {
      const before = typed.slice(0, index).find((each) => plain(each.text) === plain(text))
      if (!before || before.own === own) return []
      return advise([key, own], 'alike', { name: text, other: before.text })
    })
  })
}
