import words from './words.zh-CN.yml'

type Texts = { [key: string]: string | Texts }

/** Words of a file by their path, filled in. */
export function sayFrom(texts: Texts) {
  return (path: string, params: Record<string, string | number> = {}): string => {
    const found = path
      .split('.')
      .reduce<string | Texts | undefined>(
        (part, key) => (typeof part === 'object' ? part[key] : undefined),
        texts,
      )
    if (typeof found !== 'string') throw new Error(`[policy] 没有这句话：${path}`)
    return found.replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ''))
  }
}

/** Words of `words.zh-CN.yml`. */
export const say = sayFrom(words as Texts)

/** Names one after another: `甲、乙`. */
export function list(names: readonly string[]): string {
  return names.join(say('list'))
}

/** `2021年5月21日` */
export function date(day: string): string {
  const [year, month, number] = day.split('-').map(Number)
  return `${year}年${month}月${number}日`
}
