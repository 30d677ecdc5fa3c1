import type { EntryOf } from '../ledger'
import type { Column } from '../policy'
import { say } from './say'

/** The manuscript's name without its extension: 机电工程学院第十二周工作动态信息. */
export function subjectOf({ payload }: EntryOf<'submitted'>): string {
  // A date in a name has dots too: 信息（2019.11.17）标题.
  return payload.file.name.replace(/\.[a-z]{1,5}$/i, '')
}

/**
 * The letter of a manuscript of a column that is forwarded.
 * @param replaced receipts of what the office has been sent before and does not hold any more
 */
export function letterOf(
  manuscript: EntryOf<'submitted'>,
  { name: column, countBy, mail }: Column,
  replaced: string[],
): { title: string; text: string } {
  const { unit, payload } = manuscript
  const { receipt, title, items } = payload
  const subject = subjectOf(manuscript)
  const receipts = replaced.join(say('mail.comma'))
  const listed = items.map((text, index) => say('mail.item', { no: index + 1, text }))
  const lines = [
    say('mail.head', { unit, column, receipt }),
    ...(receipts ? [say('mail.replaces', { receipts })] : []),
    say('mail.title', { title }),
    ...(countBy === 'item' ? [say('mail.count', { count: items.length }), ...listed] : []),
    say('mail.foot', { clause: mail!.clause }),
  ]
  return {
    title: receipts ? say('mail.update', { subject }) : subject,
    text: lines.join('\n'),
  }
}
