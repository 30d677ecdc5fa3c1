import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegulation } from './load'

const policy = loadRegulation(resolve('data/policies/xpu-2021.yml')).at('2021-05-21')
const { weekly, website, weibo } = policy.columns

describe('西工大党政办字〔2021〕4号', () => {
  it('asks for the eight kinds of content of 二', () => {
    expect(policy.contents.map(({ clause }) => clause)).toEqual(
      Array.from('12345678', (number) => `二${number}`),
    )
  })

  it('has the three columns of 三（一）', () => {
    expect(Object.values(policy.columns).map(({ key, name }) => [key, name])).toEqual([
      ['weekly', '学校每周动态'],
      ['website', '教育厅网站信息'],
      ['weibo', '教育厅微博信息'],
    ])
  })

  it.each([
    [weekly, '三（二）1', '{unit}第{week}周工作动态信息', '党政办公室第十二周工作动态信息'],
    [
      website,
      '三（二）2',
      '{unit}信息（{date}）{topic}',
      '组织部信息（2019.11.17）西安工程大学多措并举扎实全面推进党的建设效果好',
    ],
    [
      weibo,
      '三（二）3',
      '{unit}微博信息（{date}）{topic}',
      '人文学院微博信息（2019.11.17）人机分离，学习更专注',
    ],
  ])('names files as the regulation does', (column, clause, form, example) => {
    expect(column.clause).toBe(clause)
    expect(column.filename).toEqual({ form, example, clause })
  })

  it('is due on Friday, or promptly', () => {
    expect(weekly.due).toMatchObject({ every: 'friday', clause: '三（二）1' })
    expect(website.due).toEqual({ promptly: true, clause: '三（二）2' })
    expect(weibo.due).toEqual({ promptly: true, clause: '三（二）3' })
    expect([weekly, website, weibo].map(({ countBy }) => countBy)).toEqual([
      'item',
      'manuscript',
      'manuscript',
    ])
  })

  it.each([
    ['每周动态', 1],
    ['高等学校', 15],
    ['视频新闻', 15],
    ['热点聚焦', 20],
    ['微博', 10],
    ['教育要闻', 20],
    ['头条', 30],
  ])('gives an item adopted by %s %i points', (outlet, value) => {
    expect(policy.points.filter((rule) => rule.outlet?.includes(outlet))).toMatchObject([
      { on: 'adopted', outlet: [outlet], per: 'item', value: value * 100, clause: '四（一）' },
    ])
  })

  it('gives an item handed in one point, and has no other values', () => {
    expect(policy.points[0]).toMatchObject({
      on: 'submitted',
      per: 'item',
      value: 100,
      clause: '四（一）',
    })
    expect(policy.points).toHaveLength(1 + policy.outlets.length)
  })

  it.each([
    [
      weekly,
      'item-time item-place item-event item-significance itemised vague-time week-number ' +
        'title-week out-of-week duplicate',
    ],
    [website, 'name-date image-required image-caption duplicate'],
    [weibo, 'name-date image-required image-resolution text-length'],
  ])('checks what concerns a column, each with its clause', ({ checks }, own) => {
    const common =
      'file-type file-name unit-known unfilled title-missing date-weekday date-impossible'
    const { 'secrecy-mark': mark, 'personal-data': personal, ...regulated } = checks
    const rules = `${common} ${own}`.split(' ').toSorted()
    expect(Object.keys(regulated).toSorted()).toEqual(rules)
    for (const { clause } of Object.values(regulated))
      expect(clause).toMatch(/^(三（二）[123]?|五（一）)$/)
    // The regulation is silent.
    expect(mark).toEqual({ severity: 'error', clause: '《保守国家秘密法》' })
    expect(personal).toEqual({ severity: 'error', clause: '《个人信息保护法》' })
  })

  it('has its numbers as options of the checks', () => {
    expect(weibo.checks['text-length']).toMatchObject({ max: 140 })
    expect(weibo.checks['image-resolution']).toMatchObject({ minShort: 720, minLong: 1080 })
    expect(website.checks['name-date']).toMatchObject({ maxAgeDays: 30 })
  })
})
