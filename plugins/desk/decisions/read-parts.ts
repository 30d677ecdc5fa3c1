import type { RequestedPart } from '../../adoption'
import { parseNumeral } from '../../calendar'
import { Said } from '../../chat'
import { type Actor, type Desk, unknownUnit } from '../../deed'
import type { Roster } from '../../roster'

type Units = Pick<Roster, 'startsWith'>

const value = /^\s?[=:]?\s?(\d+(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3}(?=分))\s?(%|分)?/

/** Words between and after the units that say nothing more. */
const filler = /^(?:和|与|及|平均分配|平均|平分|均分|各半)\s*/

const even = /^(?:平均|平分|均分|各半)/

/** Reads `机电学院=5 教务处=3`, `机电=60% 教务=40%`, or units alone for equal parts. */
export function readParts(
  { roster }: Pick<Desk, 'roster'>,
  by: Pick<Actor, 'person'>,
  said: Said,
): RequestedPart[] {
  const parts: RequestedPart[] = []
  let isEven = false
  while (!said.isOver) {
    const [word] = said.take(filler) ?? []
    isEven ||= word !== undefined && even.test(word)
    if (word !== undefined) continue
    const part = takePart(said, roster)
    const unit = part?.unit ?? said.unit(roster)?.name
    if (!unit) throw unknownUnit({ roster }, by, said.take(/^[^\s、,;=:\d]+/)?.[0] ?? said.word())
    parts.push(part ?? { unit })
  }
  return isEven ? parts.map((part) => ({ ...part, isEven })) : parts
}

/** Takes a unit with its part: 机电学院=5, 机电60%. */
export function takePart(said: Said, roster: Units): RequestedPart | undefined {
  const ahead = new Said(said.rest)
  const unit = ahead.unit(roster)?.name
  const [, number, sign] = (unit && ahead.take(value)) || []
  if (!unit || !number) return undefined
  said.rest = ahead.rest
  const part = Math.round((parseNumeral(number) ?? Number(number)) * 100)
  return sign === '%' ? { unit, percent: part } : { unit, points: part }
}

/** The parts that a whole message says, and nothing else. */
export function partsAlone(text: string, roster: Units): RequestedPart[] | undefined {
  const said = new Said(text)
  const parts: RequestedPart[] = []
  while (!said.isOver) {
    const part = said.take(filler) ? [] : takePart(said, roster)
    if (!part) return undefined
    parts.push(...[part].flat())
  }
  return parts.length ? parts : undefined
}
