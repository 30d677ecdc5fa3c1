import { describe, expect, it } from 'vitest'
import { loadRegulation } from '../policy'
import { Filling } from './filling'

const { columns } = loadRegulation('data/policies/xpu-2021.yml').at('2021-05-21')
const unit = { name: '教务处', aliases: [], officers: [], leaders: [] }
const picture = { bytes: new Uint8Array() }

function fill(column: keyof typeof columns, ...answers: string[]): Filling {
  const filling = new Filling(columns[column], unit)
  for (const answer of answers) filling.answer(answer)
  return filling
}

const item = ['5月18日', '行政楼', '召开会议', '明确了重点']
const sentence = '5月18日，教务处在行政楼召开会议，明确了重点。'

describe('items', () => {
  it.each([
    [[], 'time', 1, false],
    [item.slice(0, 1), 'place', 1, false],
    [item.slice(0, 3), 'significance', 1, false],
    [item, 'time', 2, true],
    [[...item, '5月19日'], 'place', 2, false],
  ])('after %j asks for the %s of item %i', (answers, field, no, isComplete) => {
    expect(fill('weekly', ...answers)).toMatchObject({ field, no, isComplete })
  })

  it('are written as numbered lines', () => {
    expect(fill('weekly', ...item, ...item).write().body).toBe(`1．${sentence}\n2．${sentence}`)
  })

  it('are asked for where manuscripts count and something is checked of each item', () => {
    const { weekly, website } = columns
    const { checks } = weekly
    const asking = (column: typeof weekly) => new Filling(column, unit).isItemised
    expect(asking({ ...weekly, countBy: 'manuscript' })).toBe(true)
    // What is asked for beside items is not left out.
    expect(asking({ ...website, checks: { ...website.checks, ...checks } })).toBe(false)
    expect(asking(website)).toBe(false)
  })

  it('are judged one by one, something happening in each', () => {
    expect(fill('weekly', ...item).write('5.19').body).toBe('1．5.19，教务处召开会议。')
  })

  it('are taken back answer by answer, and a complete one as a whole', () => {
    const filling = fill('weekly', ...item, ...item.slice(0, 2))
    const fields = [1, 2, 3, 4].map(() => {
      filling.retract()
      return `${filling.no} ${filling.field}`
    })
    expect(fields).toEqual(['2 place', '2 time', '1 time', '1 time'])
  })
})

describe('a text with pictures', () => {
  it('asks for title, text, pictures and what they show', () => {
    const filling = fill('website', '标题', '正文')
    filling.illustrate([picture, { ...picture }])
    expect(filling).toMatchObject({ field: 'caption', isComplete: false })
    filling.answer('图为现场')
    expect(filling).toMatchObject({ field: 'picture', isComplete: true })
    expect(filling.write()).toMatchObject({
      title: '标题',
      body: '正文',
      pictures: [{}, { caption: '图为现场' }],
    })
  })

  it('asks for no captions where none are required', () => {
    const filling = fill('weibo', '标题', '正文')
    filling.illustrate([picture])
    expect(filling.field).toBe('picture')
  })

  it('is taken back picture by picture, then answer by answer', () => {
    const filling = fill('weibo', '标题', '正文')
    filling.illustrate([picture])
    const fields = [1, 2, 3, 4].map(() => {
      filling.retract()
      return filling.field
    })
    expect(fields).toEqual(['picture', 'body', 'title', 'title'])
  })
})
