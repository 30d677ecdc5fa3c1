import { describe, expect, it } from 'vitest'
import type { Counts } from './counts'
import levels from './levels.yml'
import { measureItems, measureManuscripts } from './measure'

/** At least so many refused rightly, at most so many of the rest. */
type Level = Partial<Counts> & Pick<Counts, 'refused'>

function measure(file: string) {
  return file.startsWith('manuscripts') ? measureManuscripts(file) : measureItems(file)
}

describe.each(Object.entries(levels as Record<string, Record<string, Level>>))(
  '%s',
  (file, rules) => {
    const measured = measure(file)

    it.each(Object.entries(rules))('%s keeps its level', async (rule, level) => {
      const counts = (await measured).rules.get(rule)!
      const { refusedWrongly = 0, advisedWrongly = 0, missed = 0 } = level
      expect(counts.refused).toBeGreaterThanOrEqual(level.refused)
      expect(counts.refusedWrongly).toBeLessThanOrEqual(refusedWrongly)
      expect(counts.advisedWrongly).toBeLessThanOrEqual(advisedWrongly)
      expect(counts.missed).toBeLessThanOrEqual(missed)
    })

    it('has a level for every rule', async () => {
      const found = [...(await measured).rules.keys()]
      expect(Object.keys(rules).toSorted()).toEqual(found.toSorted())
    })
  },
)
