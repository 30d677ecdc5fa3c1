import { z } from 'zod'
import { isFormality } from '../formality'
import { defineRule } from '../rule'

/**
 * Nothing much like what any unit handed in before: shares of three-character runs, `least` from
 * 0 to 1. Without a lookup of earlier texts nothing is judged.
 */
export default defineRule({
  id: 'duplicate',
  options: z.strictObject({ least: z.number().min(0).max(1) }),
  check({ earlier, sender, items, lines, column, period, options: { least } }, report) {
    if (!earlier) return
    const say = (text: string, item?: { block: number; no: number }) => {
      const twin = earlier(text, least, period?.id)
      if (!twin) return
      const { unit, receipt, title: quote } = twin
      const isOwn = unit === sender?.name
      const [variant, expected] = isOwn ? ['own', receipt] : ['other', `${unit} ${receipt}`]
      const actual = `${Math.round(twin.alike * 100)}%`
      const place = item && { block: item.block, item: item.no }
      report({ ...place, variant, actual, expected, quote })
    }
    if (column.countBy === 'item') {
      for (const item of items) say(item.text, item)
      return
    }
    const body = lines.filter(({ kind, text }) => kind !== 'title' && !isFormality(text, 'contact'))
    say(body.map(({ text }) => text).join('\n'))
  },
})
