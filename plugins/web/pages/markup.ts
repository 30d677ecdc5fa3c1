/** Markup that is safe to send as it stands. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What a template may be filled with; nothing stands for `false` and `undefined`. */
export type Filling = string | number | Html | false | undefined | readonly Filling[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function markupOf(filling: Filling): string {
  if (filling === undefined || filling === false) return ''
  if (filling instanceof Html) return filling.markup
  if (typeof filling === 'object') return filling.map(markupOf).join('')
  return String(filling).replace(/[&<>"']/g, (sign) => entities[sign])
}

/**
 * Markup in which every filling is escaped, unless it is markup itself.
 * @example markup`<p class="${name}">${text}</p>`
 */
export function markup(template: TemplateStringsArray, ...fillings: Filling[]): Html {
  return new Html(template.reduce((all, part, index) => all + markupOf(fillings[index - 1]) + part))
}
