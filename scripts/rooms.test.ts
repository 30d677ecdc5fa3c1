import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

/** The house from the ground up: a room imports only from the floors below its own. See docs/架构.md. */
const floors = [
  ['text', 'yaml', 'workers'],
  ['calendar'],
  ['storage'],
  ['policy', 'roster', 'manuscript', 'jobs'],
  ['check', 'ledger'],
  ['score'],
  ['courier'],
  ['deed', 'onebot', 'wecom', 'mail', 'backup', 'startup'],
  ['signoff', 'duty', 'instruction'],
  [
    'submission',
    'adoption',
    'bundle',
    'commission',
    'binding',
    'membership',
    'bulletin',
    'remind',
    'status',
  ],
  ['correction', 'incident'],
  ['chat'],
  ['intake', 'desk', 'web'],
]

const rooms = floors.flat()

/** Rooms that are Koishi's side of something through and through. */
const chatRooms = ['courier', 'onebot', 'wecom', 'chat', 'intake', 'desk', 'web', 'startup']

/** Files besides the index that take Koishi's context or schema; the domain imports no Koishi. */
const koishiFiles: Record<string, RegExp> = {
  mail: /^(?:editors|forwarding|manuscripts)\.ts$/,
  backup: /^(?:editors|nightly)\.ts$/,
  remind: /^(?:commission|duty|forecast|instruction|renew|signoff|undelivered|years)\.ts$/,
}

/** What a file imports, types included, by the paths it names. */
function importsOf(path: string): string[] {
  const found = readFileSync(path, 'utf8').matchAll(
    /(?:from|import\() ?'([^']+)'|^import '([^']+)'/gm,
  )
  return [...found].map(([, name, bare]) => name ?? bare)
}

function filesOf(room: string): string[] {
  return readdirSync(join('plugins', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|bench)\.ts$|fixture|trial/.test(file))
    .map((file) => join('plugins', room, file))
}

/** The file a relative import means. */
function fileOf(path: string, name: string): string | undefined {
  const target = join(dirname(path), name)
  return [`${target}.ts`, join(target, 'index.ts')].find((each) => existsSync(each))
}

const files = rooms.flatMap(filesOf)

const graph = new Map(
  files.map((path) => {
    const near = importsOf(path).filter((name) => name.startsWith('.'))
    return [path, near.flatMap((name) => fileOf(path, name) ?? [])]
  }),
)

/** The files on a way that leads back to where it began; none when no way does. */
function circle(): string[] {
  const done = new Set<string>()
  const walk = (path: string, way: string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of graph.get(path) ?? []) {
      const found = walk(next, [...way, path])
      if (found.length > 0) return found
    }
    done.add(path)
    return []
  }
  return files.map((path) => walk(path, [])).find((way) => way.length > 0) ?? []
}

it('knows every room', () => {
  const there = readdirSync('plugins', { withFileTypes: true }).filter((each) => each.isDirectory())
  expect(there.map(({ name }) => name).toSorted()).toEqual(rooms.toSorted())
})

it.each(rooms)('%s imports only from the floors below, by the index of a room', (room) => {
  const own = floors.findIndex((floor) => floor.includes(room))
  const allowed = new Set(floors.slice(0, own).flat())
  const abroad = filesOf(room).flatMap((path) =>
    importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative('plugins', join(dirname(path), name)))
      .filter((target) => target.split('/')[0] !== room && !target.startsWith('../data/')),
  )
  expect([...new Set(abroad)].filter((target) => !allowed.has(target))).toEqual([])
})

it('goes in no circle, also inside a room', () => {
  expect(circle()).toEqual([])
})

it.each(rooms.filter((room) => !chatRooms.includes(room)))(
  'the domain of %s knows no Koishi',
  (room) => {
    const strays = filesOf(room).filter((path) => {
      const own = relative(join('plugins', room), path)
      const isOutside = own === 'index.ts' || koishiFiles[room]?.test(own)
      return importsOf(path).includes('koishi') && !isOutside
    })
    expect(strays).toEqual([])
  },
)
