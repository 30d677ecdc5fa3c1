import { describe, expect, it } from 'vitest'
import levels from './levels.yml'
import { measureItems, measureManuscripts, rates } from './measure'

interface Level {
  precision: number
  recall: number
}

describe.each(Object.entries(levels as Record<string, Record<string, Level>>))(
  '%s',
  (file, rules) => {
    const measured = file.startsWith('items') ? measureItems(file) : measureManuscripts(file)

    it.each(Object.entries(rules))('%s keeps its level', async (rule, level) => {
      const score = (await measured).scores.get(rule)
      const { precision, recall } = rates(score!)
      expect(precision).toBeGreaterThanOrEqual(level.precision)
      expect(recall).toBeGreaterThanOrEqual(level.recall)
    })

    it('has a level for every rule', async () => {
      const found = [...(await measured).scores.keys()]
      expect(Object.keys(rules).toSorted()).toEqual(found.toSorted())
    })
  },
)
