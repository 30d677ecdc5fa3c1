import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

/** Every path of a locale, `commands.撤回.messages.done`, down to the texts. */
function paths(node: unknown, prefix = ''): string[] {
  if (typeof node !== 'object' || node === null) return [prefix]
  return Object.entries(node).flatMap(([key, value]) =>
    paths(value, prefix ? `${prefix}.${key}` : key),
  )
}

const rooms = readdirSync('plugins')
  .map((name) => ({ name, file: join('plugins', name, 'locales/zh-CN.yml') }))
  .filter(({ file }) => existsSync(file))
  .map(({ name, file }) => {
    const sources = readdirSync(join('plugins', name), { recursive: true, encoding: 'utf8' })
    const code = sources
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join('plugins', name, path), 'utf8'))
      .join('\n')
    return { name, code, keys: paths(parse(readFileSync(file, 'utf8'))) }
  })

const known = new Set(rooms.flatMap(({ keys }) => keys))

it.each(rooms)('$name says nothing that has no words', ({ name, code, keys }) => {
  const absolute = [...code.matchAll(new RegExp(`text\\(\\s*'(${name}\\.[\\w.-]+)'`, 'g'))]
  expect(absolute.map(([, key]) => key).filter((key) => !known.has(key))).toEqual([])
  const relative = [...code.matchAll(/text\(\s*'\.([\w-]+)'/g)].map(([, key]) => key)
  const messages = new Set(keys.map((key) => key.split('.messages.')[1]))
  expect(relative.filter((key) => !messages.has(key))).toEqual([])
})

/** Whether some text's path begins so. */
function isBegun(start: string): boolean {
  return [...known].some((key) => key.startsWith(start))
}

it.each(rooms)('$name has words for whatever it says or refuses', ({ code }) => {
  const said = [...code.matchAll(/\b(?:say|Refusal)\(\s*'([\w-]+\.[\w.-]+)'/g)]
  expect(said.map(([, key]) => key).filter((key) => !known.has(key))).toEqual([])
  const begun = [...code.matchAll(/\b(?:say|Refusal)\(\s*`([\w-]+\.[\w.-]*)\$/g)]
  expect(begun.map(([, start]) => start).filter((start) => !isBegun(start))).toEqual([])
})

/** Texts of rooms that speak of the school; those of checks quote what manuscripts say. */
const speaking = rooms.filter(({ name }) => !['check', 'web', 'startup'].includes(name))

/** Names of one school, which texts for every school must not have: `{anOutlet}` stands for one. */
const names = ['xpu-2021', 'alashan-2024'].flatMap((id) => {
  const { outlets, columns } = parse(readFileSync(`data/policies/${id}.yml`, 'utf8'))
  return [...outlets, ...Object.values(columns)].map(({ name }) => name as string)
})

it.each(speaking)('$name says nothing of one school alone', ({ name }) => {
  const text = readFileSync(join('plugins', name, 'locales/zh-CN.yml'), 'utf8')
  const spoken = text.replace(/^\s*#.*$/gm, '')
  // 约稿 and 值班信息 are columns of one school, and commands of every one.
  const found = names.filter(
    (each) => !['约稿', '值班信息'].includes(each) && spoken.includes(each),
  )
  expect(found).toEqual([])
})
