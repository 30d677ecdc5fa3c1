import { currentPeriod } from '../../policy'
import { briefName } from '../../text'
import { defineRule } from '../rule'
import { renamed } from '../rename'

/** The file is named by the column's form. */
export default defineRule({
  id: 'file-name',
  about: 'name',
  check(context, report) {
    const { manuscript, column, name, period, periodSaid, calendar, today } = context
    if (!column.filename || name?.isExact) return
    const expected = column.filename.example + (name?.extension || '.docx')
    const suggestion = renamed(context)
    const quote = briefName(manuscript.fileName)
    const current = currentPeriod(column, today, calendar)
    const isEarlier = period && current && !name?.periodText && period.no !== current.no
    if (suggestion && isEarlier && periodSaid === undefined) {
      const told = { actual: period.label, expected: current.label }
      report({ variant: 'earlier', quote, suggestion, ...told })
    } else report({ variant: suggestion ? 'proper' : 'example', quote, expected, suggestion })
  },
})
