import type { Shared } from '../ledger'
import { parseNumeral } from '../calendar'
import type { Roster } from '../roster'
import { formatPoints } from '../score'
import { Said } from '../chat'

/** A part as it was said: 5, 60%, or nothing. */
interface Part {
  unit: string
  value?: number
  isPercent: boolean
}

/** What is wrong with a way to share, as a text key below `desk.shares`, and its parameters. */
export interface Wrong {
  key:
    | 'unknown'
    | 'twice'
    | 'few'
    | 'owner'
    | 'mixed'
    | 'manual'
    | `${'points' | 'percent'}-${'short' | 'over'}`
  params: unknown[]
}

const value = /^\s?[=:]?\s?(\d+(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3}(?=分))\s?(%|分)?/

/** Words between and after the units that say nothing more. */
const filler = /^(?:和|与|及|平均分配|平均|平分|均分|各半)\s*/

/**
 * Reads `机电学院=5 教务处=3`, `机电=60% 教务=40%`, or units alone for equal parts.
 * @param total what the manuscript has earned, in hundredths of a point
 * @param isManual the regulation wants the parts said
 */
export function readShares(
  text: string,
  roster: Pick<Roster, 'startsWith'>,
  owner: string,
  total: number,
  isManual = false,
): Shared | Wrong {
  const said = new Said(text)
  const parts: Part[] = []
  while (!said.isOver) {
    if (said.take(filler)) continue
    const unit = said.unit(roster)
    if (!unit) return { key: 'unknown', params: [said.word()] }
    const [, number, sign] = said.take(value) ?? []
    const amount = number && Math.round((parseNumeral(number) ?? Number(number)) * 100)
    parts.push({
      unit: unit.name,
      value: amount === '' ? undefined : amount,
      isPercent: sign === '%',
    })
  }
  return wrongOf(parts, owner, total, isManual) ?? share(parts)
}

function wrongOf(
  parts: Part[],
  owner: string,
  total: number,
  isManual: boolean,
): Wrong | undefined {
  const units = parts.map(({ unit }) => unit)
  const double = units.find((unit, index) => units.indexOf(unit) !== index)
  if (double) return { key: 'twice', params: [double] }
  if (units.length < 2) return { key: 'few', params: [owner] }
  if (!units.includes(owner)) return { key: 'owner', params: [owner] }
  const { value, isPercent } = parts[0]
  const isAlike = (part: Part) =>
    part.isPercent === isPercent && (part.value === undefined) === (value === undefined)
  if (!parts.every(isAlike)) return { key: 'mixed', params: [] }
  if (value === undefined) return isManual ? { key: 'manual', params: [] } : undefined
  const sum = parts.reduce((all, part) => all + part.value!, 0)
  const whole = isPercent ? 100_00 : total
  if (sum === whole) return undefined
  const kind = isPercent ? 'percent' : 'points'
  return { key: `${kind}-${sum < whole ? 'short' : 'over'}`, params: [sum, whole, whole - sum] }
}

function share(parts: Part[]): Shared {
  const { value, isPercent } = parts[0]
  if (value === undefined) {
    return { by: 'equal', parts: parts.map(({ unit }) => ({ unit, part: 1 })) }
  }
  const by = isPercent ? 'percent' : 'points'
  return { by, parts: parts.map(({ unit, value }) => ({ unit, part: value! })) }
}

/** `机电工程学院5分、教务处3分` */
export function sharesText(
  say: (key: string, params?: object) => string,
  { by, parts }: Shared,
): string {
  const texts = parts.map(({ unit, part }) =>
    say(`desk.part-${by}`, { unit, part: formatPoints(part) }),
  )
  return by === 'equal' ? say('desk.equally', [texts.join('、')]) : texts.join('、')
}
