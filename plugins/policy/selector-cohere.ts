import { cycleOf } from './deadline'
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
  expectTraits(policy, selector, path, fail)
  expectDeadline(policy, selector, path, fail)
  if (!except) return
  const inside = [...path, 'except']
  if (Object.values(except).every((value) => value === undefined)) {
    fail(inside, '没有写什么不算')
  }
  for (const event of except.on ?? []) {
    if (events?.includes(event) === false) fail([...inside, 'on'], `本来就不算 ${event}，这里不写`)
  }
  // What is excepted may be of some of the events only: a ground, where commissions are meant too.
  const about = except.on ?? events?.filter((event) => hasAll(event, except))
  expectKeys(except, about?.length ? about : events, inside, fail)
  expectTiers(policy, except, inside, fail)
  expectRest(policy, selector, except, events, inside, fail)
}

function expectKeys(
  selector: Selector,
  events: readonly On[] | undefined,
  path: PropertyKey[],
  fail: Fail,
) {
  for (const key of eventKeys.filter((each) => selector[each] !== undefined)) {
    const without = events?.find((event) => !hasKey(event, key))
    if (!without) continue
    const isOfSome = events!.some((event) => hasKey(event, key))
    const instead = isOfSome ? '；几种事合在一起的，把不管的写在 except 里' : ''
    fail([...path, key], `${without} 没有${called[key]}${instead}`)
  }
}

const hasAll = (event: On, selector: Selector) =>
  eventKeys.every((key) => selector[key] === undefined || hasKey(event, key))

/** An outlet of another tier than those a rule is about never fits it. */
function expectTiers(policy: Policy, { outlet, tier }: Selector, path: PropertyKey[], fail: Fail) {
  for (const name of (tier && outlet) ?? []) {
    if (!policy.outlets.some((each) => each.name === name)) continue
    if (!tier!.includes(tierOf(policy, name) ?? '')) {
      fail([...path, 'outlet'], `“${name}”不属于${tier!.join('、')}，条件合不到一起`)
    }
  }
}

/** A trait that is for other columns only never comes with those a rule is about. */
function expectTraits(
  { traits }: Policy,
  { column, trait }: Selector,
  path: PropertyKey[],
  fail: Fail,
) {
  for (const name of (column && trait) ?? []) {
    const own = traits.find((each) => each.name === name)?.columns ?? []
    if (own.length === 0 || own.some((key) => column!.includes(key))) continue
    fail([...path, 'trait'], `特征“${name}”只用于栏目 ${own.join('、')}，条件合不到一起`)
  }
}

/** Nothing is late in columns that have no deadline. */
function expectDeadline(
  { columns }: Policy,
  { column, late }: Selector,
  path: PropertyKey[],
  fail: Fail,
) {
  const own = column?.map((key) => columns[key])
  if (late === undefined || !own || own.some((each) => !each || cycleOf(each))) return
  fail([...path, 'late'], `栏目 ${column!.join('、')} 没有截止时刻（due 的 every、at），没有迟交`)
}

/** What is excepted must leave something, and be among what a rule is about. */
function expectRest(
  policy: Policy,
  selector: Omit<Selector, 'on'>,
  except: Selector,
  events: readonly On[] | undefined,
  path: PropertyKey[],
  fail: Fail,
) {
  const keys = [...eventKeys, 'class' as const, 'unit' as const].filter(
    (key) => except[key] !== undefined,
  )
  const covers = (key: (typeof keys)[number]) => {
    const [own, not] = [selector[key], except[key]]
    if (typeof not === 'boolean') return own === not
    const isOfAll = key !== 'class' && key !== 'unit' && events?.every((on) => hasKey(on, key))
    const all = (own as string[] | undefined) ?? (isOfAll ? everyName(policy, key) : undefined)
    return !!all?.length && all.every((name) => (not as string[]).includes(name))
  }
  if (keys.length > 0 && !except.on && keys.every(covers)) {
    fail(path, '都除外了，没有剩下的')
    return
  }
  for (const key of keys) {
    const [own, not] = [selector[key], except[key]]
    const isOther =
      typeof not === 'boolean'
        ? own === !not
        : key !== 'trait' &&
          own &&
          !(not as string[]).some((name) => (own as string[]).includes(name))
    if (isOther) fail([...path, key], '前面的条件里本来就没有，这里不写')
  }
}

/** Every name of a kind; undefined where the regulation does not list them all. */
function everyName({ columns, outlets, levels, tiers }: Policy, key: string) {
  const named = { outlet: outlets, level: levels }[key]?.map(({ name }) => name)
  const own = outlets.every(({ tier }) => tier) ? tiers : undefined
  return named ?? { column: Object.keys(columns), tier: own }[key]
}

/** An event that cannot happen under a policy, with what it lacks. */
export function lackOf({ outlets, levels }: Policy, on: string): string | undefined {
  if (on === 'adopted' && outlets.length === 0) return '没有写采用渠道（outlets），不会有采用'
  if (on === 'endorsed' && levels.length === 0) return '没有写批示级别（levels），不会有批示'
  return undefined
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
