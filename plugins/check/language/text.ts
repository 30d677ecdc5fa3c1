/** Stands for a character of a document's title or of somebody's speech; matches no word. */
export const blank = '\uE000'

/** Longest name or term in quotation marks; what is longer is speech. */
const termLength = 14

/** A passage in quotation marks is bounded so that a stray mark cannot make matching slow. */
const quoted = /《[^《》\n]{0,80}》|“[^“”\n]{0,400}”/g

/**
 * Text with the same length where titles in 《》 and speech in “” are blanked out: what a document
 * or a speaker says is not what happened. Short terms in “” stay.
 */
export function blankOutQuoted(text: string): string {
  return text.replace(quoted, (match) => {
    const inner = match.slice(1, -1)
    const isTerm = match[0] === '“' && inner.length <= termLength && !/[，。！？；,]/.test(inner)
    return isTerm ? match : match[0] + blank.repeat(inner.length) + match.at(-1)
  })
}
