import type { Column, Policy } from '../policy'

const normal = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** The column a person means by `text`: its name, an alias, or its number in `columnChoice`. */
export function findColumn(policy: Policy, text: string): Column | undefined {
  const wanted = normal(text)
  const columns = Object.values(policy.columns)
  return columns.find(
    ({ name, aliases }, index) =>
      [name, ...aliases].some((word) => normal(word) === wanted) || String(index + 1) === wanted,
  )
}

/** `1 学校每周动态` a line each. */
export function columnChoice(policy: Policy): string {
  return Object.values(policy.columns)
    .map(({ name }, index) => `${index + 1} ${name}`)
    .join('\n')
}
