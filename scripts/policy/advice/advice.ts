import { say } from '../say'

/** Something that is allowed but may be a slip, and where. */
export interface Advice {
  path: PropertyKey[]
  text: string
}

export function advise(
  path: PropertyKey[],
  key: string,
  params?: Record<string, string | number>,
): Advice[] {
  return [{ path, text: say(`advice.${key}`, params) }]
}
