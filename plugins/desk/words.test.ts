import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const words = parse(readFileSync(join(__dirname, 'locales/zh-CN.yml'), 'utf8'))

const has = (key: string) =>
  key.split('.').reduce((node, part) => node?.[part], words) !== undefined

const code = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'))
  .join('\n')

it('has words for every key that is thrown, told or said', () => {
  const keys = [...code.matchAll(/'(desk\.[a-z.-]+)'/g)].map(([, key]) => key)
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((key) => !has(key))).toEqual([])
})

/** Keys that are put together, by what they begin with. */
it.each([
  ['desk.standing', ['accepted', 'withdrawn', 'returned', 'replaced', 'reversed'], '-'],
  ['desk.tell', ['adopted', 'adopted-more', 'endorsed', 'returned', 'adjusted', 'shared']],
  ['desk.tell', ['disagreed', 'objected', 'answered', 'undone', 'amended']],
])('%s: %j', (start, ends, joint = '.') => {
  expect(ends.filter((end) => !has(`${start}${joint}${end}`))).toEqual([])
})

it('has words for every type of entry', () => {
  const types = readFileSync(join(__dirname, '../ledger/payloads.ts'), 'utf8')
  const [, payloads] = /interface Payloads \{([^}]+)\}/.exec(types)!
  const names = [...payloads.matchAll(/(\w+):/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter((name) => !has(`desk.kind.${name}`))).toEqual([])
})
