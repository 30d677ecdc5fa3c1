import { addDays, isDay, mondayOf } from '../../calendar'
import { latestDay } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** The latest day an item tells of is not before the week that came before the manuscript's own. */
export default defineRule({
  id: 'out-of-week',
  check({ items, week, calendar, today }, report) {
    if (!week) return
    const [semester, number] = week.split('/')
    const monday = mondayOf(addDays(calendar.mondayOf(semester, Number(number)), -7))
    for (const { no, lines } of items) {
      const dated = lines.flatMap((line) => {
        const found = latestDay(line.passage, today)
        return found && isDay(found.day) ? [{ line, ...found }] : []
      })
      const [latest] = dated.toSorted((a, b) => b.day.localeCompare(a.day))
      if (latest && latest.day < monday) report({ ...spot(latest.line, latest), item: no })
    }
  },
})
