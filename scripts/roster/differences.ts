import type { Contact, RosterData, Unit } from '../../plugins/roster'
import { type Role, roleName } from './columns'

/** Lines of a kind that are shown one by one. */
const SHOWN = 60

/** What comes, changes and goes from one roster to another, a line each; none when they say the same. */
export function differences(before: RosterData, after: RosterData): string[] {
  const all = [compare(unitsIn(before), unitsIn(after)), compare(peopleIn(before), peopleIn(after))]
  return (['新增', '改动', '去掉'] as const).flatMap((kind) => {
    const lines = all.flatMap((each) => each[kind])
    if (lines.length === 0) return []
    const shown = lines.slice(0, SHOWN).map((line) => `  ${line}`)
    const rest = lines.length > SHOWN ? [`  ……另有${lines.length - SHOWN}项`] : []
    return [`${kind}${lines.length}项：`, ...shown, ...rest]
  })
}

/** What is said of a unit or of somebody, by what it is about: `类别`, `QQ`. */
type Facts = Record<string, string>

function compare(before: Map<string, Facts>, after: Map<string, Facts>) {
  const added = [...after].filter(([name]) => !before.has(name))
  const gone = [...before].filter(([name]) => !after.has(name))
  const changed = [...after].flatMap(([name, facts]) => {
    const old = before.get(name)
    const parts = old ? changesIn(old, facts) : []
    return parts.length > 0 ? [`${name}：${parts.join('；')}`] : []
  })
  const written = ([name, facts]: [string, Facts]) =>
    [
      name,
      ...Object.entries(facts).flatMap(([key, value]) => (value ? `${key} ${value}` : [])),
    ].join('　')
  return { 新增: added.map(written), 改动: changed, 去掉: gone.map(([name]) => name) }
}

function changesIn(before: Facts, after: Facts): string[] {
  return Object.keys(after)
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key} ${before[key] || '（空）'} → ${after[key] || '（空）'}`)
}

function unitsIn({ units }: RosterData): Map<string, Facts> {
  return new Map(units.map((unit) => [`单位 ${unit.name}`, unitFacts(unit)]))
}

function unitFacts({ aliases, class: own = '', staff }: Unit): Facts {
  return { 简称: aliases.join('、'), 类别: own, 人数: String(staff ?? '') }
}

function peopleIn({ units, editors }: RosterData): Map<string, Facts> {
  const members = units.flatMap(({ name: unit, officers, leaders }) => [
    ...officers.map((each) => [`${unit} ${each.name}`, factsOf('officer', each)] as const),
    ...leaders.map((each) => [`${unit} ${each.name}`, factsOf(each.role, each)] as const),
  ])
  const office = editors.map((each) => [`编辑 ${each.name}`, factsOf('editor', each)] as const)
  return new Map([...members, ...office])
}

function factsOf(role: Role, { qq = '', phone = '' }: Contact): Facts {
  return { 角色: roleName(role), QQ: qq, 电话: phone }
}
