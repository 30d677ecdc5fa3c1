import { briefText } from './brief-text'
import type { Standing } from './find'
import { say } from './say'

/** A line each, to choose from. */
export function whichLines(waiting: Standing[]): string {
  return waiting
    .map(({ instruction: { entry } }) => {
      const { no, leader, text } = entry.payload
      return say('instruction.which-line', [no, leader, briefText(text)])
    })
    .join('\n')
}
