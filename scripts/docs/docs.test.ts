import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { rules } from '../../plugins/check/rules'
import { guides, usesOf } from './guide'
import { judgeExample } from './judge-example'
import { folder, pages, policies } from './pages'
import { LARGEST, pictureFolder } from './pictures'
import { platformFile, platformPage } from './platform-page'
import { policySchema, schemaFile } from './schema'

describe(pictureFolder, () => {
  const pages = ['README.md', 'docs/架构.md'].map((file) => readFileSync(file, 'utf8')).join('\n')
  const shown = [...pages.matchAll(/docs\/图片\/([^)"]+)/g)].map(([, file]) => file!)

  it('holds the pictures that are shown, and no others', () => {
    expect(readdirSync(pictureFolder).toSorted()).toEqual([...new Set(shown)].toSorted())
  })

  it.each(readdirSync(pictureFolder))('%s is small', (file) => {
    expect(statSync(join(pictureFolder, file)).size).toBeLessThanOrEqual(LARGEST)
  })
})

describe('docs/rules', () => {
  it.each([...pages()])('%s is up to date (npm run docs)', (file, text) => {
    const path = join(folder, file)
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(text)
  })

  it('has no page of a rule that is no more', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...pages().keys()].toSorted())
  })
})

describe(platformFile, () => {
  it('is up to date (npm run docs)', () => {
    expect(readFileSync(platformFile, 'utf8')).toBe(platformPage())
  })
})

const read = (file: string) => parse(readFileSync(file, 'utf8'))

describe(schemaFile, () => {
  const schema = z.fromJSONSchema(JSON.parse(policySchema()))
  const files = readdirSync('data/policies', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^.]+\.yml$/.test(file))
    .map((file) => join('data/policies', file))

  it('is up to date (npm run docs)', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(policySchema())
  })

  it.each(files)('takes %s, which names it', (file) => {
    expect(schema.safeParse(read(file)).error).toBeUndefined()
    const [first] = readFileSync(file, 'utf8').split('\n')
    const [, path] = /^# yaml-language-server: \$schema=(.+)$/.exec(first)!
    expect(join(dirname(file), path)).toBe(schemaFile)
  })

  it.each([
    ['points', [{ on: 'adoped', value: 1, clause: '四' }]],
    ['points', [{ on: 'adopted', value: '1', clause: '四' }]],
    ['outlet', []],
    ['quotas', [{ name: '任务', every: 'months', clause: '四' }]],
    ['amendments', [{ inForce: '2022-01-01', clause: '1号', columns: { weekly: { du: null } } }]],
    ['amendments', [{ inForce: '2022-01-01' }]],
  ])('refuses %s: %j', (key, value) => {
    const first = read(files.find((file) => file.endsWith('xpu-2021.yml'))!)
    expect(schema.safeParse({ ...first, [key]: value }).success).toBe(false)
  })

  it('takes an amendment that takes something away', () => {
    const first = read(files.find((file) => file.endsWith('xpu-2021.yml'))!)
    const columns = { weekly: { due: null, checks: { itemised: null } } }
    const amendments = [{ inForce: '2022-01-01', clause: '1号', columns, points: first.points }]
    expect(schema.safeParse({ ...first, amendments }).error).toBeUndefined()
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
      expect(uses.length).toBeGreaterThan(0)
      const own = rules.find((rule) => rule.id === id)!.options
      const known = z.toJSONSchema(own, { unrepresentable: 'any' }).properties ?? {}
      expect(Object.keys(options).toSorted()).toEqual(Object.keys(known).toSorted())
    })

    it('has good examples', () => {
      for (const example of good) expect(judgeExample(id, example, uses)).toEqual([])
    })

    it('has bad examples', () => {
      for (const example of bad) expect(judgeExample(id, example, uses)).not.toEqual([])
    })
  })
})

it('docs/架构.md names files that are there', () => {
  const text = readFileSync('docs/架构.md', 'utf8')
  const named = [...text.matchAll(/`((?:plugins|scripts|data)\/[^`…*]+)`/g)].map(([, path]) => path)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})
