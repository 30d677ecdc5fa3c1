/** A list in groups of the same key, each in order, the groups as they first come. */
export function grouped<T>(list: Iterable<T>, keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return [...groups.values()]
}
