/** What a map has by a key, made when it has nothing. */
export function within<K, V>(map: Map<K, V>, key: K, create: (key: K) => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = create(key)))
  return value
}
