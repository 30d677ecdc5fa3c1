import { narrow } from '../text'
import type { Named, Outlet, Policy } from './schema'

/** Width, case, spaces and marks around do not matter. */
function plain(text: string) {
  return narrow(text)
    .toLowerCase()
    .replace(/[\s“”"'《》【】()]/g, '')
}

/**
 * The one of `list` that people call `text`, by name or alias: in any width and case, with spaces,
 * quotation marks or brackets. Undefined when it is none, or could be several.
 */
export function findNamed<T extends Named>(list: readonly T[], text: string): T | undefined {
  const asked = plain(text)
  if (!asked) return undefined
  const found = list.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => plain(each) === asked),
  )
  return found.length === 1 ? found[0] : undefined
}

/** A column's own outlets: those that are called as it is, by any name of either. */
export function ownOutlets({ columns, outlets }: Policy, column: string): Outlet[] {
  const { name, aliases } = columns[column] ?? { name: '', aliases: [] }
  const called = [name, ...aliases].map((each) => findNamed(outlets, each))
  return outlets.filter((outlet) => called.includes(outlet))
}

/** Names that are listed where a wrong one stands. */
const LISTED = 8

/** `（有 国家级、省级）` after a name that is none of them; nothing when there are none. */
export function instead(names: Iterable<string>): string {
  const all = [...names]
  const more = all.length > LISTED ? '……' : ''
  return all.length ? `（有 ${all.slice(0, LISTED).join('、')}${more}）` : ''
}
