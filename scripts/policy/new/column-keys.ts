import type { ColumnAnswer } from './answers'
import { say } from './say'

const words = [
  'weekly',
  'website',
  'weibo',
  'wechat',
  'brief',
  'report',
  'commissioned',
  'duty',
  'video',
  'general',
  'news',
]

/** English keys for columns by what their names have in them; the rest are numbered. */
export function withKeys<T extends Pick<ColumnAnswer, 'name'>>(
  columns: T[],
): (T & { key: string })[] {
  const taken = new Set<string>()
  return columns.map((column, index) => {
    const known = words.find((key) => new RegExp(say(`keys.${key}`)).test(column.name))
    const key = known && !taken.has(known) ? known : `column-${index + 1}`
    taken.add(key)
    return { ...column, key }
  })
}
