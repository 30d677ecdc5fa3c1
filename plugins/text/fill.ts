/** What the blanks of a text are filled with, by name or, for `{0}`, by place. */
export type Values = readonly unknown[] | object

/** Fills the blanks `{name}` and `{0}` of a text; what there is no value for is left out. */
export function fill(template: string, values: Values = {}): string {
  const known = values as Record<string, unknown>
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? ''))
}
