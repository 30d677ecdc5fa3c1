import words from './words.zh-CN.yml'

type Texts = { [key: string]: string | Texts }

/** Words of `words.zh-CN.yml` by their path, filled in. */
export function say(path: string, params: Record<string, string | number> = {}): string {
  const found = path
    .split('.')
    .reduce<string | Texts | undefined>(
      (texts, key) => (typeof texts === 'object' ? texts[key] : undefined),
      words as Texts,
    )
  if (typeof found !== 'string') throw new Error(`[policy] 没有这句话：${path}`)
  return found.replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ''))
}

/** Names one after another: `甲、乙`. */
export function list(names: readonly string[]): string {
  return names.join(say('list'))
}

/** `2021年5月21日` */
export function date(day: string): string {
  const [year, month, number] = day.split('-').map(Number)
  return `${year}年${month}月${number}日`
}
