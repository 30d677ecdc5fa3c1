import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

/** What each room may import, besides itself; always by the other's index. */
const allowed: Record<string, string[]> = {
  policy: [],
  jobs: [],
  roster: ['policy'],
  manuscript: [],
  check: ['policy', 'roster', 'manuscript'],
  ledger: ['policy'],
  score: ['policy', 'roster', 'manuscript', 'ledger'],
  courier: ['policy', 'roster', 'ledger'],
  onebot: ['courier'],
  intake: ['policy', 'roster', 'manuscript', 'check', 'ledger', 'score', 'courier'],
  desk: ['policy', 'roster', 'manuscript', 'check', 'ledger', 'score', 'courier', 'jobs'],
  remind: ['policy', 'roster', 'ledger', 'score', 'courier', 'jobs'],
  mail: ['policy', 'roster', 'ledger', 'courier'],
  backup: ['policy', 'roster', 'ledger', 'courier', 'jobs'],
}

/** Files that are the Koishi side of a room; the domain beside them imports no Koishi. */
const koishi: Record<string, RegExp> = {
  roster: /^(?:index|permission|presence|acquaint)\.ts$/,
  onebot: /./,
  intake: /./,
  desk: /./,
  remind: /./,
  mail: /^(?:index|editors)\.ts$/,
  backup: /^(?:index|nightly|advise|editors)\.ts$/,
  courier: /^(?:index|types|platforms|settings|speech)\.ts$/,
}

function imports(room: string) {
  const files = readdirSync(join('plugins', room), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|bench)\.ts$|fixture|trial/.test(file))
    .flatMap((file) => {
      const path = join('plugins', room, file)
      const code = readFileSync(path, 'utf8')
      const found = code.matchAll(/(?:from|import\() ?'([^']+)'|^import '([^']+)'/gm)
      return [...found].map(([, name, bare]) => ({ file, path, name: name ?? bare }))
    })
}

it('knows every room', () => {
  const rooms = readdirSync('plugins', { withFileTypes: true }).filter((each) => each.isDirectory())
  expect(rooms.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted())
})

it.each(Object.keys(allowed))('%s imports only from rooms before it, by their index', (room) => {
  const abroad = imports(room)
    .filter(({ name }) => name.startsWith('.'))
    .map(({ path, name }) => relative('plugins', join(dirname(path), name)))
    .filter((target) => !target.startsWith('../data/') && target.split('/')[0] !== room)
  expect([...new Set(abroad)].filter((target) => !allowed[room].includes(target))).toEqual([])
})

it.each(Object.keys(allowed))('the domain of %s knows no Koishi', (room) => {
  const isKoishi = koishi[room] ?? /^index\.ts$/
  const strays = imports(room).filter(({ file, name }) => name === 'koishi' && !isKoishi.test(file))
  expect(strays.map(({ path }) => path)).toEqual([])
})
