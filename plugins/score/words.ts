import type { Say } from './detail'
import zhCN from './locales/zh-CN.yml'

type Texts = { [key: string]: string | Texts }

/** This room's words where there is no chat: in tests and on the command line. */
export const plainly: Say = (key, params = {}) => {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>(
      (texts, part) => (typeof texts === 'object' ? texts[part] : undefined),
      (zhCN as Texts).score,
    )
  if (typeof found !== 'string') throw new Error(`[score] 没有这句话：${key}`)
  const values = params as Record<string, unknown>
  return found.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}
