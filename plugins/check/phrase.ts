import messages from './locales/zh-CN.yml'
import type { Finding } from './types'

interface Wording {
  message: string
  advice: string
}

const places: Record<string, string> = messages.where
const wordings: Record<string, Wording | Record<string, Wording>> = messages.rules

const names = new Set(['file-type', 'file-name', 'unit-known', 'week-number', 'name-date'])

function fill(template: string, params: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    if (params[key] === undefined) throw new Error(`[check] 文案“${template}”缺少 ${key}`)
    return String(params[key])
  })
}

type Place = Partial<Pick<Finding, 'rule' | 'item' | 'picture' | 'paragraph' | 'block'>>

/** Where a finding is, as an officer would say it: 第3条, 第2段, 文件名. */
export function where({ rule = '', item, picture, paragraph, block }: Place): string {
  if (names.has(rule)) return places.name
  if (item !== undefined) return fill(places.item, { item })
  if (picture !== undefined) return fill(places.picture, { picture })
  if (paragraph !== undefined) return fill(places.paragraph, { paragraph })
  return block === undefined ? places.whole : places.title
}

function wordingOf({ rule, variant }: Finding): Wording {
  const found = wordings[rule]
  if (found && 'message' in found) return found as Wording
  const wording = variant && (found as Record<string, Wording> | undefined)?.[variant]
  if (!wording) throw new Error(`[check] 没有 ${rule} ${variant} 的文案`)
  return wording
}

/** What is wrong, and how to mend it, in a line each. */
export function phrase(finding: Finding): Wording {
  const { message, advice } = wordingOf(finding)
  const params = { ...finding, where: where(finding) }
  return { message: fill(message, params), advice: fill(advice, params) }
}
