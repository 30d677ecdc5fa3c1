import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

/** What each room may import, besides itself; always by the other's index. */
const ground = ['text', 'yaml', 'calendar', 'storage']
const knowledge = [...ground, 'policy', 'roster', 'manuscript', 'jobs']
const subjects = ['submission', 'adoption', 'correction', 'commission', 'binding']

const allowed: Record<string, string[]> = {
  text: [],
  yaml: [],
  calendar: ['yaml'],
  storage: ['calendar'],
  policy: ground,
  jobs: ground,
  roster: ground,
  manuscript: ground,
  check: knowledge,
  ledger: [...ground, 'policy'],
  score: [...knowledge, 'ledger'],
  courier: [...knowledge, 'ledger'],
  deed: [...knowledge, 'check', 'ledger', 'score', 'courier'],
  submission: [...knowledge, 'check', 'ledger', 'score', 'deed'],
  adoption: [...knowledge, 'ledger', 'score', 'courier', 'deed'],
  correction: [...knowledge, 'ledger', 'score', 'courier', 'deed'],
  commission: [...knowledge, 'ledger', 'score', 'courier', 'deed'],
  binding: [...knowledge, 'ledger', 'score', 'courier', 'deed'],
  chat: [...knowledge, 'ledger', 'courier', 'deed'],
  onebot: ['calendar', 'storage', 'courier'],
  intake: [...knowledge, 'check', 'ledger', 'score', 'courier', 'deed', 'chat', ...subjects],
  desk: [...knowledge, 'check', 'ledger', 'score', 'courier', 'deed', 'chat', ...subjects],
  remind: [...knowledge, 'ledger', 'score', 'courier', 'deed', 'chat'],
  mail: [...knowledge, 'ledger', 'courier'],
  backup: [...knowledge, 'ledger', 'courier'],
}

/** Files that are the Koishi side of a room; the domain beside them imports no Koishi. */
const koishi: Record<string, RegExp> = {
  roster: /^(?:index|presence)\.ts$/,
  chat: /./,
  onebot: /./,
  intake: /./,
  desk: /./,
  remind: /./,
  mail: /^(?:index|editors|forwarding|manuscripts)\.ts$/,
  backup: /^(?:index|nightly|advise|editors)\.ts$/,
  courier:
    /^(?:index|conversations|driver|elements|events|legacy|platforms|quote|sandbox|session|settings)\.ts$/,
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
