import { nameRule } from '../../../plugins/check'
import type { Column, Policy } from '../../../plugins/policy'
import { say } from '../say'
import { type Advice, advise } from './advice'

/** What of a file name a check looks at; `form` is all of it. */
const seenBy = {
  'file-name': [],
  'unit-known': ['{unit}'],
  'week-number': ['{week}', '{month}'],
  'name-date': ['{date}'],
}

/** Names of files that nobody checks, or that do not say whose they are; checks that see nothing. */
export function findUnseen({ columns }: Policy): Advice[] {
  return Object.values(columns).flatMap((column) => [...ofForm(column), ...ofChecks(column)])
}

function ofForm({ key, filename, checks }: Column): Advice[] {
  if (!filename) return []
  const path = ['columns', key, 'filename']
  return [
    ...(filename.form.includes('{unit}')
      ? []
      : advise([...path, 'form'], 'unit-less', { slot: '{unit}' })),
    ...(checks['file-name'] ? [] : advise(path, 'unchecked-name', { clause: filename.clause })),
  ]
}

function ofChecks({ key, filename, checks }: Column): Advice[] {
  return Object.entries(seenBy).flatMap(([rule, slots]) => {
    // A unit is looked for in any name where no form is asked for.
    const isAny = !filename && rule === 'unit-known'
    const isSeen = filename && (!slots.length || slots.some((slot) => filename.form.includes(slot)))
    if (!checks[rule] || isAny || isSeen) return []
    const what = filename
      ? say('advice.no-slot', { slots: slots.join(` ${say('or')} `) })
      : 'filename'
    const params = { rule: nameRule(rule), what }
    return advise(['columns', key, 'checks', rule], 'unseen', params)
  })
}
