import { styleOf } from './numbering'
import { isLabel, type Part, partOf } from './parts'

/** Whether a line of labels goes on with the part before it: 1. 时间：… 2. 地点：… are one item. */
function goesOn(before: Part, part: Part): boolean {
  if (!part.isLabelled || before.fields) return false
  if (part.kinds[0] === before.kinds[0]) return false
  if (part.number === undefined) return true
  if (part.kinds.length > 1 || before.kinds.includes(part.kinds[0])) return false
  const last = before.lines.findLast(({ number }) => number)?.number
  if (last === undefined) return isLabel(before)
  const isList = partOf(before.lines.at(-1)!).isLabelled
  return isList === (styleOf(last) === styleOf(part.number))
}

/** Whether a paragraph goes on with the content of the label before it. */
function isContent(before: Part, part: Part, next?: Part): boolean {
  if (part.number !== undefined || part.kinds.length || part.isHeading || isLabel(part))
    return false
  if (!before.kinds.length || before.fields) return false
  const isHeadOfNext = next?.isLabelled && next.kinds[0] === before.kinds[0]
  return !isHeadOfNext && (before.isLabelled || isLabel(partOf(before.lines[0])))
}

function join(before: Part, part: Part) {
  before.lines.push(...part.lines)
  before.text += `\n${part.text}`
  before.kinds.push(...part.kinds)
  before.number ??= part.number
  before.isHeading = false
}

/** Puts labels on lines of their own together with the heading or the paragraph before them. */
export function joinLabels(parts: Part[]): Part[] {
  const joined: Part[] = []
  parts.forEach((part, at) => {
    const before = joined.at(-1)
    const isJoined = before && (goesOn(before, part) || isContent(before, part, parts[at + 1]))
    if (isJoined) join(before, part)
    else joined.push(part)
  })
  return joined
}
