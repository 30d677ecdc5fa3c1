import statistics from '../../../data/language/statistics.yml'
import { headingLevel } from '../headings'
import { findStatistic, oneOf, sentencesOf, timingOf } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

const prospect = new RegExp(oneOf(statistics, 'prospect'))
/** 目标完成情况 tells of what is. */
const told = /(?:完成|进展|落实|执行|推进)情况|成效/
const statement = /(?:数据|统计)[^。；]{0,12}(?:截至|截止)/

const isProspect = (heading: string) => prospect.test(heading) && !told.test(heading)

/** Figures of the present say as of when. Told before in the paragraph, the time holds on. */
export default defineRule({
  id: 'data-as-of',
  check({ manuscript, lines }, report) {
    if (lines.some(({ text }) => statement.test(text))) return
    let isAhead = false
    let block: number | undefined
    let timing: ReturnType<typeof timingOf>
    for (const line of lines) {
      const { passage, text } = line
      const level = headingLevel(manuscript, line)
      if (level) isAhead = (isAhead && level > 1) || isProspect(text.slice(0, 20))
      if (line.kind !== 'paragraph' || isAhead) continue
      if (line.block !== block && !text.startsWith('其中')) timing = undefined
      block = line.block
      for (const sentence of sentencesOf(passage.text)) {
        const own = timingOf(passage, sentence)
        const found = own ? undefined : findStatistic(passage, sentence)
        const isTimed = timing === 'counted' || (timing && found?.kind === 'mild')
        if (found && !isTimed) report(spot(line, found))
        if (timing !== 'counted') timing = own ?? timing
      }
    }
  },
})
