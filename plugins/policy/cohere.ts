import type { z } from 'zod'
import { cycleOf } from './deadline'
import { instead } from './find'
import type { Named, Policy } from './schema'

/** Names and aliases, each with the place where it stands. */
function namesOf({ name, aliases }: Named, base: PropertyKey[]): [string, PropertyKey[]][] {
  return [
    [name, [...base, 'name']],
    ...aliases.map((alias, index): [string, PropertyKey[]] => [alias, [...base, 'aliases', index]]),
  ]
}

/** What a policy's parts must have to do with each other: names are unique, references exist. */
export function cohere(policy: Policy, ctx: z.RefinementCtx) {
  const { columns, tiers, outlets, office, signOffs } = policy
  const fail = (path: PropertyKey[], message: string) =>
    ctx.addIssue({ code: 'custom', path, message })
  const unique = (names: [string, PropertyKey[]][]) => {
    const seen = new Set<string>()
    for (const [name, path] of names) {
      if (seen.has(name)) fail(path, `“${name}”重复了，分不清指哪一个`)
      seen.add(name)
    }
  }
  unique(Object.values(columns).flatMap((column) => namesOf(column, ['columns', column.key])))
  for (const { key, mail } of Object.values(columns)) {
    if (mail && !office.mail) fail(['columns', key, 'mail'], '要先在 office.mail 写明邮箱')
  }
  for (const { key, due, filename } of Object.values(columns)) {
    const cycle = cycleOf({ due })
    const [own, other] = cycle === 'month' ? ['{month}', '{week}'] : ['{week}', '{month}']
    const isOther = filename?.form.includes(other) && (cycle || filename.form.includes(own))
    if (isOther) fail(['columns', key, 'filename', 'form'], `${other} 不能用在这里，写 ${own}`)
  }
  const forms = Object.values(columns).filter(({ filename }) => filename)
  forms.forEach(({ key, filename }, index) => {
    const twin = forms.slice(0, index).find((each) => each.filename!.form === filename!.form)
    if (!twin) return
    const message = `和栏目“${twin.name}”的一样，分不清是哪个栏目的稿件`
    fail(['columns', key, 'filename', 'form'], message)
  })
  for (const { key, signOff } of Object.values(columns)) {
    if (signOff && !signOffs)
      fail(['columns', key, 'signOff'], '要先写 signOffs（审签的上下班时间和提醒）')
  }
  for (const list of ['outlets', 'levels', 'traits', 'grounds'] as const) {
    unique(policy[list].flatMap((each, index) => namesOf(each, [list, index])))
  }
  policy.traits.forEach((each, index) =>
    each.columns.forEach((key, at) => {
      if (!columns[key]) fail(['traits', index, 'columns', at], `没有栏目 ${key}`)
    }),
  )
  unique(tiers.map((tier, index) => [tier, ['tiers', index]]))
  outlets.forEach(({ tier, down = 0 }, index) => {
    if (tier === undefined && down === 0) return
    const place = tiers.indexOf(tier ?? '')
    if (place < 0) {
      fail(
        ['outlets', index, tier ? 'tier' : 'down'],
        tier ? `没有层级 ${tier}${instead(tiers)}` : '没有写 tier，不知道比哪一层级低',
      )
    } else if (place + down >= tiers.length) fail(['outlets', index, 'down'], '低于最低的层级')
  })
}
