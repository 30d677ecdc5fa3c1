import { addDays, isDay, partAround } from '../../calendar'
import { latestDay } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/**
 * The latest day an item, or an undivided manuscript, tells of is not before the week (or month) that
 * came before its own.
 */
export default defineRule({
  id: 'out-of-week',
  check({ column, items, lines: all, period, today }, report) {
    if (!period) return
    const { cycle, from } = period
    const isWeek = cycle === 'week'
    const first = isWeek ? addDays(from, -7) : partAround(addDays(from, -1), 1, 1).from
    const isWhole = column.countBy === 'manuscript' && !items.length
    for (const { no, lines } of isWhole ? [{ no: undefined, lines: all }] : items) {
      const dated = lines.flatMap((line) => {
        const found = latestDay(line.passage, today)
        return found && isDay(found.day) ? [{ line, ...found }] : []
      })
      const [latest] = dated.toSorted((a, b) => b.day.localeCompare(a.day))
      if (latest && latest.day < first)
        report({ ...spot(latest.line, latest), item: no, variant: cycle })
    }
  },
})
