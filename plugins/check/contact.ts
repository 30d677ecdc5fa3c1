import people from '../../data/language/people.yml'
import { oneOf } from './language'

const label = oneOf(people, 'contact', 'author')

/** 联系人：何静 联系电话：…… at the beginning of a line, a sentence or a bracket. */
const labelled = new RegExp(
  `^[（(【\\s]*${label}(?:[及和、]${label})*\\s*(?:[）)])?(?:[：:／/—\\s-]|\\d)`,
)

/** 周文博—管理学院—13800138000 */
const signature = /^[^，。；：\d]{2,8}\s*[—－–-]+\s*[^，。；：\d]{2,24}[—－–-]+\s*\d[\d -]{6,16}$/

/** 咨询电话： right before a number. */
const published = new RegExp(`${oneOf(people, 'public')}\\s*(?:[：:为是])?\\s*$`)

const reach = 80

/** Whether a place of a line is within contact details, where a telephone number belongs. */
export function isContact(text: string, at: number): boolean {
  if (labelled.test(text) || signature.test(text.trim())) return true
  const before = text.slice(Math.max(0, at - reach), at)
  if (published.test(before)) return true
  const from = Math.max(...['。', '；', '（', '('].map((mark) => before.lastIndexOf(mark)))
  const part = before.slice(from + 1)
  return /^\s*(?:联系人|主笔人|执笔人|供稿人?|撰稿人?)\s*[：:]/.test(part)
}

const only = new RegExp(`^\\s*${label}\\s*[：:]?\\s*$`)

/** Whether a line is nothing but the name of a contact detail: 联系电话 in a table. */
export function isLabel(text: string): boolean {
  return only.test(text)
}
