import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { itIs, told as answered } from '../adoption/fixture'
import { type Actor, type Desk, entryText, type Refusal } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { ScoreBook } from '../score'
import { defineSamples } from '../text'
import {
  accountSamples,
  appoint,
  appointedText,
  type AppointRequest,
  dismiss,
  dismissedText,
  listUnits,
  type Reader,
  readUnit,
  substitute,
  substitutedText,
  unitsList,
  unitText,
} from './index'

let desk: Desk
let editor: Actor

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  editor = actor(desk, '文心')
  onTestFinished(defineSamples(() => accountSamples(['qq'])))
})

const newcomer = { unit: '教务', name: '周晚风', qq: '39002' }

function who(userId: string, card?: string) {
  const person = desk.roster.identify({ platform: 'onebot', userId, card })
  return person && `${person.unit?.name} ${person.name}`
}

/** What is said in private, or in the group. */
function told<T>(
  outcome: T | Refusal,
  text: (outcome: T, reader: Reader) => string,
  isPrivate = true,
  kinds: Reader['kinds'] = ['qq'],
) {
  return answered(outcome, (done) => text(done, { isPrivate, kinds }))
}

async function appointed(request: AppointRequest, by = editor) {
  return told(await appoint(desk, by, request), appointedText)
}

async function substituted(request: Parameters<typeof substitute>[2], by = editor) {
  return told(await substitute(desk, by, request), substitutedText)
}

async function dismissed(name: string, unit?: string, by = actor(desk, '文心')) {
  return told(await dismiss(desk, by, { name, unit }), dismissedText)
}

describe('appoint', () => {
  it('is in force at once, recorded, and written into a copy of the sample', async () => {
    expect(await appointed(newcomer)).toBe(
      [
        '已登记：周晚风是教务处的信息员（QQ 39002），现在可以报送（记1）',
        '教务处现有信息员：赵六 20004、褚寒露 20013、周晚风 39002',
        '不再担任的，发 /信息员 停用 姓名',
      ].join('\n'),
    )
    expect(who('39002')).toBe('教务处 周晚风')
    const [entry] = desk.ledger.entries
    expect(entry).toMatchObject({ type: 'appointed', unit: '教务处', payload: { qq: '39002' } })
    expect(entryText(entry)).toBe('登记信息员周晚风')
    expect(readFileSync(desk.rosterFile.path, 'utf8')).toContain("- { name: 周晚风, qq: '39002' }")
    expect(desk.rosterFile.read().units[8].officers).toHaveLength(3)
  })

  it('asked twice by the same message is done once', async () => {
    await appointed(newcomer)
    expect(await appointed(newcomer)).toContain('（记1）')
    expect(desk.ledger.entries).toHaveLength(1)
    expect(desk.roster.match('教务处')!.officers).toHaveLength(3)
  })

  it('gives somebody another number, and takes the old one', async () => {
    expect(await appointed({ unit: '教务处', name: '赵 六', qq: '39004' })).toContain(
      '已更改：教务处赵 六的 QQ 号由20004换成39004，原来的不再认得（记1）',
    )
    expect([who('39004'), who('20004')]).toEqual(['教务处 赵六', undefined])
    expect(desk.roster.person('赵六')).toMatchObject({ wecom: 'jwc-zhaoliu' })
  })

  it('without a number says how they will be known, and with a first number nothing of another', async () => {
    expect(await appointed({ unit: '教务处', name: '周晚风' })).toBe(
      [
        '已登记：周晚风是教务处的信息员（记1）',
        '没有写账号：请本人发 /绑定 教务处 周晚风，或者把 QQ 群的名片改成“教务处-周晚风”',
        '教务处现有信息员：赵六 20004、褚寒露 20013、周晚风',
        '不再担任的，发 /信息员 停用 姓名',
      ].join('\n'),
    )
    expect(who('39002', '教务处-周晚风')).toBe('教务处 周晚风')
    expect(await appointed(newcomer, actor(desk, '文心'))).toContain(
      '已登记：周晚风是教务处的信息员（QQ 39002），现在可以报送（记2）',
    )
  })

  it('lets an editor hand in for a unit too', async () => {
    expect(await appointed({ unit: '教务处', name: '墨白', qq: '22002' })).toContain('已登记')
    expect(desk.roster.identify({ platform: 'onebot', userId: '22002' })?.role).toBe('editor')
  })

  it.each([
    [{ unit: '', name: '' }, '请写明单位和姓名'],
    [{ unit: '没有的处', name: '张三' }, '名册里没有“没有的处”这个单位，发 /单位'],
    [{ unit: '教务出', name: '张三' }, '名册里没有“教务出”这个单位，是不是 教务处？'],
    [{ unit: '教务处', name: '@全体成员' }, '不像姓名'],
    [{ unit: '教务处', name: '赵六' }, '没有变化：赵六已经是教务处的信息员'],
    [{ unit: '教务处', name: '赵 六', qq: '20004' }, '没有变化'],
    [{ unit: '教务处', name: '39002' }, '“39002”不像姓名'],
    [{ unit: '教务处', name: '周晚风', qq: '20001' }, '这个 QQ 号已经是机电工程学院张三的'],
    [{ unit: '教务处', name: '韩青山' }, '韩青山在名册里是教务处的领导'],
  ])('%j is refused: %s', async (request, text) => {
    expect(await appointed(request)).toContain(text)
    expect(desk.ledger.entries).toHaveLength(0)
    expect(existsSync(desk.rosterFile.path)).toBe(false)
  })
})

describe('substitute', () => {
  const until = '2021-06-01'

  it('hands in until the end of a day', async () => {
    expect(await substituted({ ...newcomer, until })).toBe(
      [
        '已登记：周晚风代理教务处信息员（QQ 39002），到2021年6月1日为止（记1）',
        '教务处现有信息员：赵六 20004、褚寒露 20013、周晚风 39002（代理到2021年6月1日）',
      ].join('\n'),
    )
    itIs('2021-06-01')
    expect(who('39002')).toBe('教务处 周晚风')
    itIs('2021-06-02')
    expect(who('39002')).toBeUndefined()
    expect(told(readUnit(desk, editor, '教务处'), unitText)).not.toContain('周晚风')
    expect(await appointed({ ...newcomer, unit: '理学院' }, actor(desk, '文心'))).toContain(
      '理学院',
    )
  })

  it('from a later day on can hand in at once, and is told so', async () => {
    expect(await substituted({ ...newcomer, from: '2021-05-28', until })).toContain(
      '现在起就能代报，到2021年6月1日为止',
    )
    expect(who('39002')).toBe('教务处 周晚风')
  })

  it('without a number is listed without a gap', async () => {
    expect(await substituted({ unit: '教务处', name: '周晚风', until })).toContain(
      '、周晚风（代理到2021年6月1日）',
    )
  })

  it('stays longer, or for good', async () => {
    await substituted({ ...newcomer, until })
    expect(await substituted({ ...newcomer, until }, actor(desk, '文心'))).toContain('没有变化')
    expect(desk.ledger.entries).toHaveLength(1)
    const later = { unit: '教务处', name: '周晚风', until: '2021-06-30' }
    expect(await substituted(later, actor(desk, '文心'))).toContain('到2021年6月30日为止')
    await appointed({ unit: '教务处', name: '周晚风' }, actor(desk, '文心'))
    itIs('2022-01-01')
    expect(who('39002')).toBe('教务处 周晚风')
  })

  it.each([
    [{}, '请写明代理到哪天'],
    [{ unit: '', name: '' }, '例：/代理 团委 张三 10001 至 6月1日'],
    [{ until: '2021-05-20' }, '2021年5月20日已经过了，请写今天或以后的日期'],
    [{ until, name: '赵六', qq: undefined }, '赵六已经是教务处的信息员'],
  ])('%j is refused: %s', async (more, text) => {
    expect(await substituted({ ...newcomer, ...more })).toContain(text)
    expect(desk.ledger.entries).toHaveLength(0)
  })
})

describe('on 企业微信', () => {
  const kinds = ['wecom'] as const

  it('somebody is appointed by their account there', async () => {
    const wanted = { unit: '教务处', name: '周晚风', wecom: 'zhouwf' }
    const done = await appoint(desk, editor, wanted)
    expect(told(done, appointedText, true, kinds)).toBe(
      [
        '已登记：周晚风是教务处的信息员（企业微信 zhouwf），现在可以报送（记1）',
        '教务处现有信息员：赵六 jwc-zhaoliu、褚寒露、周晚风 zhouwf',
        '不再担任的，发 /信息员 停用 姓名',
      ].join('\n'),
    )
    const identified = desk.roster.identify({ platform: 'wecom', userId: 'zhouwf' })
    expect(identified?.name).toBe('周晚风')
    const [entry] = desk.ledger.entries
    expect(entry.payload).toEqual({ name: '周晚风', wecom: 'zhouwf' })
  })

  it('an account is taken for another, and the number stays', async () => {
    const wanted = { unit: '教务处', name: '赵六', wecom: 'zhao.liu' }
    const done = await appoint(desk, editor, wanted)
    expect(told(done, appointedText, true, kinds)).toContain(
      '教务处赵六的企业微信账号由jwc-zhaoliu换成zhao.liu，原来的不再认得',
    )
    expect(desk.roster.person('赵六')).toMatchObject({ qq: '20004', wecom: 'zhao.liu' })
  })

  it('nobody is told of cards, and no account is taken from another', async () => {
    const unknown = await appoint(desk, editor, { unit: '教务处', name: '周晚风' })
    expect(told(unknown, appointedText, true, kinds)).not.toContain('名片')
    const taken = { unit: '理学院', name: '甲乙', wecom: 'jwc-zhaoliu' }
    const by = actor(desk, '文心')
    expect(await appointed(taken, by)).toContain('这个企业微信账号已经是教务处赵六的')
  })

  it('texts speak of accounts there', async () => {
    onTestFinished(defineSamples(() => accountSamples(kinds)))
    expect(await appointed({ unit: '', name: '' })).toContain(
      '张三 zhangsan（最后一项是账号：企业微信账号',
    )
  })
})

describe('dismiss', () => {
  it('takes somebody’s number and bindings', async () => {
    const account = { platform: 'onebot', userId: '99' }
    await desk.bindings.confirm((await desk.bindings.request(account, '教务处', '赵六')).no)
    expect(who('99')).toBe('教务处 赵六')
    const by = actor(desk, '文心')
    const text = '已停用：赵六不再是教务处的信息员（记1）\n教务处现有信息员：褚寒露 20013'
    expect(await dismissed('赵六', undefined, by)).toBe(text)
    expect([who('99'), who('20004'), who('98', '教务处-赵六')]).toEqual(Array(3).fill(undefined))
    expect(await dismissed('赵六', undefined, by)).toBe(text)
    expect(desk.ledger.entries).toHaveLength(1)
    expect(await dismissed('赵六')).toBe(
      '没有叫“赵六”的信息员，发 /单位 加单位名称可以看到各单位的人',
    )
  })

  it('takes somebody who was only bound', async () => {
    const account = { platform: 'onebot', userId: '99' }
    await desk.bindings.confirm((await desk.bindings.request(account, '教务处', '新来的')).no)
    expect(told(readUnit(desk, editor, '教务处'), unitText)).toContain('经确认绑定的：新来的')
    expect(await dismissed('新来的')).toContain('已停用')
    expect(who('99')).toBeUndefined()
  })

  it('asks which of several is meant', async () => {
    await appointed({ unit: '理学院', name: '赵六' })
    expect(await dismissed('赵六')).toBe(
      '有几位赵六：教务处、理学院。请写明单位，例：/信息员 停用 教务处 赵六',
    )
    expect(await dismissed('赵六', '理学院')).toContain('赵六不再是理学院的信息员')
  })

  it.each([
    ['', '请写明停用谁'],
    ['韩青山', '没有叫“韩青山”的信息员'],
    ['墨白', '没有叫“墨白”的信息员'],
  ])('“%s” is refused: %s', async (name, text) => {
    expect(await dismissed(name)).toContain(text)
  })
})

describe('units', () => {
  it('are listed by class', async () => {
    await dismissed('袁书香')
    const text = told(listUnits(desk, editor), (units) => unitsList(units).text)
    expect(text).toMatch(/^名册里有40个单位：\n机关20个：党政办公室、纪委办公室/)
    expect(text).toContain('\n还没有信息员：图书馆\n')
  })

  it('are shown with their people', () => {
    expect(told(readUnit(desk, editor, '教务'), unitText)).toBe(
      [
        '教务处（机关）',
        '简称：教务、教务部',
        '信息员：赵六 20004、褚寒露 20013',
        '领导：韩青山（主要负责人）21006',
      ].join('\n'),
    )
  })
})

it('shows no number whole in a group', async () => {
  const answers = [
    told(await appoint(desk, editor, newcomer), appointedText, false),
    told(
      await appoint(desk, actor(desk, '文心'), { unit: '教务处', name: '赵六', qq: '39004' }),
      appointedText,
      false,
    ),
    told(
      await substitute(desk, actor(desk, '文心'), {
        unit: '教务处',
        name: '代班人',
        qq: '39003',
        until: '2021-06-01',
      }),
      substitutedText,
      false,
    ),
    told(readUnit(desk, editor, '教务处'), unitText, false),
    told(await dismiss(desk, actor(desk, '文心'), { name: '代班人' }), dismissedText, false),
  ]
  for (const text of answers) expect(text).not.toMatch(/\d{5}/)
  expect(answers[3]).toContain('韩青山（主要负责人）210**6')
})

it('is for editors', async () => {
  const by = actor(desk, '赵六')
  const answers = [
    await appointed(newcomer, by),
    await substituted({ ...newcomer, until: '2021-06-01' }, by),
    await dismissed('张三', undefined, by),
    told(listUnits(desk, by), (units) => unitsList(units).text),
    told(readUnit(desk, by, '教务处'), unitText),
  ]
  for (const answer of answers) expect(answer).toContain('由编辑使用')
  expect(desk.ledger.entries).toHaveLength(0)
})

it('takes in what was changed by hand, and reckons points anew by it', async () => {
  await appointed(newcomer)
  const { path } = desk.rosterFile
  writeFileSync(path, readFileSync(path, 'utf8').replace('name: 学报编辑部', 'name: 期刊中心'))
  const reset = vi.spyOn(ScoreBook.prototype, 'reset')
  await appointed({ unit: '理学院', name: '甲乙' }, actor(desk, '文心'))
  expect([desk.roster.match('期刊中心')?.name, reset.mock.calls.length]).toEqual(['期刊中心', 1])
  await appointed({ unit: '理学院', name: '丙丁' }, actor(desk, '文心'))
  expect(reset).toHaveBeenCalledTimes(1)
})

it('says where the roster file is faulty, and changes nothing', async () => {
  await appointed(newcomer)
  const { path } = desk.rosterFile
  writeFileSync(path, readFileSync(path, 'utf8').replace('class: 群团', 'clas: 群团'))
  const answer = await appointed({ unit: '理学院', name: '甲乙' }, actor(desk, '文心'))
  expect(answer).toContain('名册文件有误，没有改动，请先改好：\n')
  expect(answer).toMatch(/roster\.yml 第\d+行 units\.第21项\.clas：没有这一项/)
  expect(desk.ledger.entries).toHaveLength(1)
})

it('names no number that is faulty', async () => {
  await appointed(newcomer)
  const { path } = desk.rosterFile
  writeFileSync(path, readFileSync(path, 'utf8').replace("'20013'", "'20004'"))
  const answer = await appointed({ unit: '理学院', name: '甲乙' }, actor(desk, '文心'))
  expect(answer).toContain('qq“200**4”重复了：赵六和褚寒露都有')
})
