import hints from '../../data/language/hints.yml'
import type { Column } from '../policy'
import { fill } from '../text'

const words: Record<string, string> = hints.words
const details: Record<string, string> = hints.details

const written = new RegExp(
  `〔\\s*(?:${Object.values(words).join('|')})(?:（[^〔〕]*）)?\\s*〕`,
  'g',
)

/** A place of a Word template that is to be filled in, by its key in `data/language`: 〔时间〕. */
export function hint(key: string, detail = ''): string {
  return `〔${words[key]}${detail && `（${detail}）`}〕`
}

/** Where the text of a column's template stands, with what its checks ask: 〔正文（不超过140字）〕. */
export function bodyHint({ checks }: Column): string {
  const asked = Object.entries(details).flatMap(([key, detail]) => {
    const [rule, option] = key.split('.')
    const setting = checks[rule]
    return setting && (!option || option in setting) ? fill(detail, setting) : []
  })
  return hint('body', asked.join('，'))
}

/** The places of a text that were left as they stood in the template. */
export function hintsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(written)]
}
