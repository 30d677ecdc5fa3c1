import { called, type EventKey, eventKeys, hasKey } from './event-keys'
import type { Policy } from './schema'
import type { On, Selector } from './scoring-selector'
import { tierOf } from './tier'

export type Fail = (path: PropertyKey[], message: string) => void

/** A condition must be one that the events have, or the rule would be about nothing. */
export function cohereSelector(
  policy: Policy,
  { except, ...selector }: Omit<Selector, 'on'>,
  events: readonly On[] | undefined,
  path: PropertyKey[],
  fail: Fail,
) {
  expectKeys(selector, events, path, fail)
  expectTiers(policy, selector, path, fail)
  if (!except) return
  const inside = [...path, 'except']
  if (Object.values(except).every((value) => value === undefined)) {
    fail(inside, '没有写什么不算')
  }
  for (const event of except.on ?? []) {
    if (events?.includes(event) === false) fail([...inside, 'on'], `本来就不算 ${event}，这里不写`)
  }
  expectKeys(except, except.on ?? events, inside, fail)
  expectTiers(policy, except, inside, fail)
}

function expectKeys(
  selector: Selector,
  events: readonly On[] | undefined,
  path: PropertyKey[],
  fail: Fail,
) {
  for (const key of eventKeys.filter((each) => selector[each] !== undefined)) {
    const without = events?.find((event) => !hasKey(event, key))
    if (without) fail([...path, key], `${without} 没有${called[key]}`)
  }
}

/** An outlet of another tier than those a rule is about never fits it. */
function expectTiers(policy: Policy, { outlet, tier }: Selector, path: PropertyKey[], fail: Fail) {
  for (const name of (tier && outlet) ?? []) {
    if (!policy.outlets.some((each) => each.name === name)) continue
    if (!tier!.includes(tierOf(policy, name) ?? '')) {
      fail([...path, 'outlet'], `“${name}”不属于${tier!.join('、')}，条件合不到一起`)
    }
  }
}

/** The conditions on events that a rule has, `on` among them. */
export function conditionsOf({ on, except, ...selector }: Selector): string[] {
  const isOfEvents = except && eventKeys.some((key) => except[key] !== undefined)
  return [
    ...(on ? ['on'] : []),
    ...eventKeys.filter((key: EventKey) => selector[key] !== undefined),
    ...(isOfEvents || except?.on ? ['except'] : []),
  ]
}
