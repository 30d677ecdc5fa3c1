import { hasText, say } from './say'
import type { Finding } from './types'

const aboutFile = new Set(['file-type', 'file-name', 'unit-known', 'week-number', 'name-date'])

type Place = Partial<Pick<Finding, 'rule' | 'item' | 'picture' | 'paragraph' | 'block' | 'place'>>

/** Where a finding is, as an officer would say it: 第3条, 第2段, 文件名. */
export function where({ rule = '', item, picture, paragraph, block, place }: Place): string {
  if (place) return say(`check.where.outside.${place}`)
  if (aboutFile.has(rule)) return say('check.where.name')
  if (item !== undefined) return say('check.where.item', { item })
  if (picture !== undefined) return say('check.where.picture', { picture })
  if (paragraph !== undefined) return say('check.where.paragraph', { paragraph })
  return say(block === undefined ? 'check.where.whole' : 'check.where.title')
}

/** The path of a finding's texts: a rule has one, or one for each variant; and one for its doubts. */
function pathOf({ rule, variant, unsure }: Finding): string {
  const whole = `check.rules.${rule}`
  const own = `${whole}.${variant}`
  const path = hasText(`${whole}.message`) && !hasText(`${own}.message`) ? whole : own
  return unsure ? `${path}.unsure` : path
}

/** What is wrong, and how to mend it, in a line each; outside the body, how to get there too. */
export function phrase(finding: Finding): { message: string; advice: string } {
  const path = pathOf(finding)
  const values = { ...finding, where: where(finding) }
  const advice = say(`${path}.advice`, values)
  const how = finding.place && say(`check.remove.${finding.place}`)
  return { message: say(`${path}.message`, values), advice: how ? `${advice}（${how}）` : advice }
}
