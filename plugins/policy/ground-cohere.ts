import type { z } from 'zod'
import type { Ground, Policy } from './schema'
import type { Value } from './scoring-value'

/** What points a ground brings, or multiplies, has its sign: a penalty none above zero, a bonus none below. */
export function cohereGrounds({ grounds, points }: Policy, ctx: z.RefinementCtx) {
  const fail = (path: PropertyKey[], message: string) =>
    ctx.addIssue({ code: 'custom', path, message })
  const adjusting = points.flatMap((rule, index) =>
    rule.on === 'adjusted' && rule.value !== undefined ? [{ ...rule, index }] : [],
  )
  grounds.forEach((ground, at) => {
    const { name, kind, range } = ground
    const own = adjusting.filter((rule) => !rule.ground || rule.ground.includes(name))
    for (const { index, value } of own) {
      if (leavesOf(value, name).some((leaf) => isWrong(ground, leaf))) {
        fail(['points', index, 'value'], `“${name}”${wrong[kind]}`)
      }
    }
    for (const [index, { on, of, times, ground: names }] of points.entries()) {
      const isOwn = on === 'adjusted' && times !== undefined && names?.includes(name)
      const isOfGains = of && !of.includes('adjusted')
      if (isOwn && isOfGains && leavesOf(times, name).some((leaf) => isTurned(ground, leaf))) {
        fail(['points', index, 'times'], `“${name}”${turned[kind]}`)
      }
    }
    if (range && own.length) fail(['grounds', at, 'range'], 'points 里写了它的分值，这里不再写')
  })
}

const wrong = {
  penalty: '是扣分的事由，分值要写成负数',
  bonus: '是加分的事由，分值不能是负数',
}

const turned = {
  penalty: '是扣分的事由，倍数比 1 大反而加分；扣一半写 0.5，全扣写 0，加倍扣写 value',
  bonus: '是加分的事由，倍数比 1 小反而扣分',
}

/** Whether a factor of what a manuscript earned, in hundredths, turns the ground round. */
function isTurned({ kind }: Ground, hundredths: number): boolean {
  return kind === 'penalty' ? hundredths > 100 : hundredths < 100
}

function isWrong({ kind }: Ground, hundredths: number): boolean {
  return kind === 'penalty' ? hundredths > 0 : hundredths < 0
}

/** Every number a value may come to, for a ground if one is named, in hundredths. */
export function leavesOf(value: Value | undefined, ground = ''): number[] {
  if (value === undefined) return []
  if (typeof value === 'number') return [value]
  if ('from' in value) return [value.from, value.to]
  if ('steps' in value) {
    return [...value.steps.map(([, points]) => points), ...(value.beyond ? [value.beyond.add] : [])]
  }
  const { by, values, otherwise } = value
  const own =
    by === 'ground' ? [values[ground] ?? otherwise] : [...Object.values(values), otherwise]
  return own.flatMap((each) => leavesOf(each, ground))
}
