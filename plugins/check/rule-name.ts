import messages from './locales/zh-CN.yml'

const names: Record<string, string> = messages.check.names

/** What people call a rule: `地点` for `item-place`. */
export function nameRule(id: string): string {
  return names[id] ?? id
}

/** The id of a rule by its name or id; undefined when there is none. */
export function findRule(text: string): string | undefined {
  const found = Object.entries(names).find(([id, name]) => text === id || text === name)
  return found?.[0]
}
