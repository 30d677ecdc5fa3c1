import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../plugins/check/rules'
import { guides, judgeExample, usesOf } from './guide'
import { folder, pages, policies } from './pages'

describe('docs/rules', () => {
  it.each([...pages()])('%s is up to date (npm run docs)', (file, text) => {
    const path = join(folder, file)
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(text)
  })

  it('has no page of a rule that is no more', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...pages().keys()].toSorted())
  })
})

describe('the guide', () => {
  it('tells of every rule and of nothing else', () => {
    expect(Object.keys(guides).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  })

  describe.each(rules.map(({ id }) => id))('of %s', (id) => {
    const { good, bad, options = {} } = guides[id]
    const uses = usesOf(id, policies)

    it('is of a rule some policy asks for, and knows its options', () => {
      const known = Object.keys(uses[0].setting).filter(
        (key) => !['severity', 'clause'].includes(key),
      )
      expect(Object.keys(options).toSorted()).toEqual(known.toSorted())
    })

    it('has good examples', () => {
      for (const example of good) expect(judgeExample(id, example, uses)).toEqual([])
    })

    it('has bad examples', () => {
      for (const example of bad) expect(judgeExample(id, example, uses)).not.toEqual([])
    })
  })
})
