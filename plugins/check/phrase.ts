import { hasText, say } from './say'
import type { Finding } from './types'

const aboutFile = new Set(['file-type', 'file-name', 'unit-known', 'week-number', 'name-date'])

type Place = Partial<Pick<Finding, 'rule' | 'item' | 'picture' | 'paragraph' | 'block'>>

/** Where a finding is, as an officer would say it: 第3条, 第2段, 文件名. */
export function where({ rule = '', item, picture, paragraph, block }: Place): string {
  if (aboutFile.has(rule)) return say('check.where.name')
  if (item !== undefined) return say('check.where.item', { item })
  if (picture !== undefined) return say('check.where.picture', { picture })
  if (paragraph !== undefined) return say('check.where.paragraph', { paragraph })
  return say(block === undefined ? 'check.where.whole' : 'check.where.title')
}

/** The path of a finding's texts: a rule has one, or one for each variant. */
function pathOf({ rule, variant }: Finding): string {
  const path = `check.rules.${rule}`
  return hasText(`${path}.message`) ? path : `${path}.${variant}`
}

/** What is wrong, and how to mend it, in a line each. */
export function phrase(finding: Finding): { message: string; advice: string } {
  const path = pathOf(finding)
  const values = { ...finding, where: where(finding) }
  return { message: say(`${path}.message`, values), advice: say(`${path}.advice`, values) }
}
