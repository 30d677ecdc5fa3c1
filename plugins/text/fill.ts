/** What the blanks of a text are filled with, by name or, for `{0}`, by place. */
export type Values = readonly unknown[] | object

/** What a blank is filled with that no value is given for. */
type Otherwise = (name: string) => string | undefined

/** Fills the blanks `{name}` and `{0}` of a text; what there is no value for is left out. */
export function fill(
  template: string,
  values: Values = {},
  otherwise: Otherwise = () => undefined,
): string {
  const known = values as Record<string, unknown>
  return template.replace(blank, (_, name: string) => String(known[name] ?? otherwise(name) ?? ''))
}

const blank = /\{(\w+)\}/g

/** The names of the blanks of a text. */
export function blanksOf(template: string): string[] {
  return [...template.matchAll(blank)].map(([, name]) => name)
}
