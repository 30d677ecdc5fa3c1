import type { Line } from './lines'
import { depthsOf, styleOf, valueOf } from './numbering'
import { isLabel, type Part, tells, tellsEvent } from './parts'

/** What numbered parts are when they are no items of their own. */
export interface Outline {
  /** 一、党建工作: head of items. */
  sections: Set<Part>
  /** （1）……；（2）……: points of the item before them. */
  points: Set<Part>
}

const continuing =
  /^(?:[一二三四五六七八九][是要]|会[上后前中]|会议(?![室厅]|现场|照片|中心|系统)|(?:活动|培训|讲座|比赛|参观|座谈|检查|调研|报告|仪式)(?:中|上|后|前|期间|现场|结束|过程中|由|分为|共)|随后|最后|其间|期间|此次|本次|这次|与会|参会|同时，|据悉|通过(?:此次|本次|这次|学习|活动|参观|培训))/

/** Whether a paragraph without number goes on with what the one before tells. */
export function continues({ number, text, passage }: Line): boolean {
  return number === undefined && continuing.test(text.trim()) && !passage.dates.length
}

/** Numbers by their style; points that begin anew after a colon are of another: ……三项工作：1. */
function numbersOf(parts: Part[]) {
  let point: number | undefined
  return parts.map((part, at) => {
    if (part.number === undefined) return
    const value = valueOf(part.number)
    const before = parts[at - 1]
    const isBegun = value === 1 && /[：:]$/.test(before?.text ?? '') && tells(before)
    const isNext = point !== undefined && value === point + 1
    const isPoint = (isBegun || isNext) && !tells(part)
    point = isPoint ? value : undefined
    const style = styleOf(part.number)
    return { style: isPoint ? `${style}:` : style, isFirst: (value ?? 1) === 1, isPoint }
  })
}

/** How a numbered part stands to the numbered ones below it. */
function judgeBranch(own: Part[], below: Part[]): keyof Outline | undefined {
  const hasItems = below.some(tells)
  if (own.some(tells)) return hasItems ? undefined : 'points'
  const isHead = isLabel(own[0]) && !own.slice(1).some(tellsEvent)
  return hasItems || isHead ? 'sections' : 'points'
}

/** The numbered part at a place with all below it. */
function branchAt(parts: Part[], depths: (number | undefined)[], at: number): Part[] {
  let end = at + 1
  while (end < parts.length && (depths[end] ?? Infinity) > depths[at]!) end++
  return parts.slice(at, end)
}

export function outlineOf(parts: Part[]): Outline {
  const numbers = numbersOf(parts)
  const points = parts.filter((_, at) => numbers[at]?.isPoint)
  const outline: Outline = { sections: new Set(), points: new Set(points) }
  const depths = depthsOf(numbers)
  parts.forEach((part, at) => {
    if (depths[at] === undefined || outline.points.has(part)) return
    const branch = branchAt(parts, depths, at)
    const below = branch.filter((each) => each !== part && each.number !== undefined)
    const own = branch.slice(0, below.length ? branch.indexOf(below[0]) : undefined)
    const paragraphs = own.filter((each) => !isLabel(each) && !continues(each.lines[0]))
    const isHead = !below.length && isLabel(part) && paragraphs.length > 1
    const role = below.length ? judgeBranch(own, below) : isHead ? 'sections' : undefined
    if (role === 'sections') outline.sections.add(part)
    if (role === 'points') for (const each of below) outline.points.add(each)
  })
  return outline
}
