import { parseNumeral } from '../calendar'
import type { Policy } from '../policy'
import { narrow } from '../text'
import { say } from './say'

/** What may be reported, a line each. */
export function contentsText({ contents }: Policy): string {
  if (!contents.length) return say('intake.regulation.contents.none')
  const lines = contents.map((each, index) =>
    say('intake.regulation.contents.line', { ...each, no: index + 1 }),
  )
  const shown = contents.findIndex(({ example }) => example) + 1
  return [
    say('intake.regulation.contents.head'),
    ...lines,
    ...(shown ? [say('intake.regulation.contents.tail', [shown])] : []),
  ].join('\n')
}

/** `内容`: all that may be reported; `内容 3`: one of it with an example. Undefined for other words. */
export function contentsAsked(policy: Policy, words: string): string | undefined {
  const [, said] = /^(?:报送)?内容\s*第?(\S*?)[类条项号]?$/.exec(narrow(words)) ?? []
  if (said === undefined) return undefined
  if (!said || !policy.contents.length) return contentsText(policy)
  const content = policy.contents[(parseNumeral(said) ?? 0) - 1]
  if (!content) return say('intake.regulation.contents.unknown', [policy.contents.length])
  return say(`intake.regulation.contents.${content.example ? 'one' : 'bare'}`, content)
}
