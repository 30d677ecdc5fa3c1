import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Bindings } from './bindings'

const zhang = { platform: 'onebot', userId: '1001', card: '小张' }
const li = { platform: 'wecom', userId: '1001' }

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bindings-'))
  path = join(folder, 'run', 'bindings.json')
})

describe('bindings', () => {
  it('are of a unit by its name of today', async () => {
    const bindings = await Bindings.open(path)
    await bindings.request(zhang, '教务处', '张三')
    await bindings.confirm(1)
    const renamed = await Bindings.open(path, (unit) => (unit === '教务处' ? '本科生院' : unit))
    expect(renamed.find(zhang)).toMatchObject({ unit: '本科生院', name: '张三' })
    expect(renamed.ofUnit('本科生院')).toHaveLength(1)
    await renamed.release('本科生院', '张三')
    expect(renamed.find(zhang)).toBeUndefined()
  })

  it('number requests and keep them over a restart', async () => {
    const bindings = await Bindings.open(path)
    expect(await bindings.request(zhang, '教务处', '张三')).toMatchObject({ no: 1, account: zhang })
    expect(await bindings.request(li, '图书馆', '李四')).toMatchObject({ no: 2, name: '李四' })
    const again = await Bindings.open(path)
    expect(again.requests().map(({ no, unit }) => [no, unit])).toEqual([
      [1, '教务处'],
      [2, '图书馆'],
    ])
    expect(again.find(zhang)).toBeUndefined()
  })

  it('bind an account when confirmed, and only that account', async () => {
    const bindings = await Bindings.open(path)
    const { no } = await bindings.request(zhang, '教务处', '张三')
    expect(await bindings.confirm(no)).toMatchObject({ no, name: '张三' })
    expect(await bindings.confirm(no)).toBeUndefined()
    const again = await Bindings.open(path)
    expect(again.find(zhang)).toMatchObject({ unit: '教务处', name: '张三' })
    expect(again.find(li)).toBeUndefined()
    expect(again.requests()).toEqual([])
  })

  it('release whoever was bound to somebody', async () => {
    const bindings = await Bindings.open(path)
    for (const account of [zhang, li]) {
      await bindings.confirm((await bindings.request(account, '教务处', '张三')).no)
    }
    await bindings.confirm((await bindings.request({ ...li, userId: '2' }, '图书馆', '张三')).no)
    expect(bindings.ofUnit('教务处')).toHaveLength(2)
    await bindings.release('教务处', '张 三')
    const again = await Bindings.open(path)
    expect([again.ofUnit('教务处').length, again.ofUnit('图书馆').length]).toEqual([0, 1])
  })

  it('bind nobody when rejected, and never use a number twice', async () => {
    const bindings = await Bindings.open(path)
    await bindings.request(zhang, '教务处', '张三')
    expect(await bindings.reject(1)).toMatchObject({ no: 1 })
    expect(await bindings.reject(1)).toBeUndefined()
    expect(bindings.find(zhang)).toBeUndefined()
    const again = await Bindings.open(path)
    expect(await again.request(zhang, '教务处', '张三')).toMatchObject({ no: 2 })
  })

  it('replace what the same account asked or was before', async () => {
    const bindings = await Bindings.open(path)
    await bindings.request(zhang, '教务处', '张三')
    await bindings.request(zhang, '图书馆', '张三')
    expect(bindings.requests().map(({ no, unit }) => [no, unit])).toEqual([[2, '图书馆']])
    await bindings.confirm(2)
    await bindings.confirm((await bindings.request(zhang, '人事处', '张三')).no)
    expect(bindings.find(zhang)?.unit).toBe('人事处')
    expect(JSON.parse(readFileSync(path, 'utf8')).bindings).toHaveLength(1)
  })

  it('lose nothing when many ask at once', async () => {
    const bindings = await Bindings.open(path)
    const users = Array.from({ length: 30 }, (_, index) => String(index))
    const ask = (userId: string) =>
      bindings.request({ platform: 'onebot', userId }, '教务处', userId)
    const answers = await Promise.all(users.map(ask))
    expect(new Set(answers.map(({ no }) => no)).size).toBe(30)
    expect((await Bindings.open(path)).requests()).toHaveLength(30)
    expect(readdirSync(join(folder, 'run'))).toEqual(['bindings.json'])
  })

  it.each(['', '{', '{}', '{"last":1,"bindings":[],"requests":[{}]}'])(
    'refuse a damaged file and leave it as it is: %j',
    async (content) => {
      path = join(folder, 'bindings.json')
      writeFileSync(path, content)
      await expect(Bindings.open(path)).rejects.toThrow(/^\[roster\] .*bindings\.json 已损坏/)
      expect(readFileSync(path, 'utf8')).toBe(content)
    },
  )

  it('promise nothing that is not on disk, and go on after a failed write', async () => {
    path = join(folder, 'blocked', 'bindings.json')
    const bindings = await Bindings.open(path)
    writeFileSync(join(folder, 'blocked'), '')
    await expect(bindings.request(zhang, '教务处', '张三')).rejects.toThrow()
    expect(bindings.requests()).toEqual([])
    rmSync(join(folder, 'blocked'))
    expect(await bindings.request(zhang, '教务处', '张三')).toMatchObject({ no: 1 })
  })

  it('do not take what cannot be read for nothing', async () => {
    await expect(Bindings.open(folder)).rejects.toThrow('EISDIR')
  })
})
