/** What a paragraph style says about a paragraph's place in the text. */
export interface Style {
  name: string
  title?: boolean
  level?: number
  centred?: boolean
  /** Automatic number; `list` is 0 or empty when the style takes it away. */
  number?: { list?: string; level?: number }
  hidden?: boolean
}

/** Names of Word's title style and of headings, English and Chinese, in any case. */
const TITLE = /^(title|标题)$/i
const HEADING = /^(?:heading|标题)\s*([1-9])$/i

/** What a built-in style's name says: WPS gives these styles meaningless ids. */
export function readStyleName(name: string): Pick<Style, 'title' | 'level'> {
  if (TITLE.test(name)) return { title: true }
  const level = HEADING.exec(name)?.[1]
  return level ? { level: Number(level) } : {}
}
