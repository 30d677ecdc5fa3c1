import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { clean, compose, read, type WordDraft } from '../../manuscript'
import { invent } from '../paper/fixture'
import { nameFiles } from '../paper/paper-text'
import type { Bulletin } from '../paper/types'
import { draftNotice } from './notice'

async function readBack(bulletin: Bulletin) {
  return read(await compose(draftNotice(bulletin)), '公示.docx')
}

/** The texts of a draft, block by block. */
function textsOf({ title, paragraphs }: WordDraft): string[] {
  const texts = paragraphs.flatMap((part) => {
    if (typeof part === 'string') return [part]
    return 'rows' in part ? [...part.head, ...part.rows.flat()] : [part.text]
  })
  return [title!, ...texts].map(clean)
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
}

function titleOf(label: string, more: Partial<Bulletin> = {}) {
  const { period, ...bulletin } = invent()
  return draftNotice({ ...bulletin, period: { ...period, label }, ...more }).title
}

describe('draftNotice', () => {
  it('reads as an office posts it', async () => {
    const { title, blocks } = await readBack(invent({ active: 4, most: 3 }))
    const lines = blocks.filter(({ cell }) => !cell).map(({ text }) => text)
    expect(title).toBe('关于2021年5月信息报送和采用情况的公示')
    expect(lines.slice(1, 5)).toEqual([
      '各单位：',
      '根据《关于进一步做好信息报送工作的通知》（西工大党政办字〔2021〕4号）四（二）的规定，现将2021年5月各单位信息报送和采用情况公示如下。',
      '一、总体情况',
      expect.stringMatching(
        /^2021年5月共有4个单位报送信息，投稿\d+条，采用\d+条，合计[\d.]+分。积分居前的单位是：.+（\d+分）、.+（\d+分）、.+（\d+分）。$/,
      ),
    ])
    expect(lines[5]).toMatch(/^没有报送信息的单位有36个：统战部、.+、学报编辑部。$/)
    expect(lines.slice(6)).toEqual([
      '二、积分排名',
      '三、异议反馈',
      '公示时间为2021年6月1日至6月4日。对公示结果有异议的，请在公示期内向党政办公室文秘科提出（联系人：陈佩，电话：029-83116610）。',
      '',
      '附件：2021年5月信息报送和采用情况统计表',
      '',
      '党政办公室文秘科',
      '2021年6月1日',
    ])
  })

  it('of a month that is not over is for reference, and no publication', () => {
    const interim = { ...invent({ active: 4 }), day: '2021-05-20', isInterim: true }
    const texts = textsOf(draftNotice({ ...interim, objectionUntil: undefined }))
    expect(texts[0]).toBe('2021年5月信息报送和采用情况\n（截至5月20日，供参考）')
    expect(texts[2]).toMatch(/截至5月20日，2021年5月各单位.+供参考，不是公示，以公示为准。$/)
    expect(texts).toContain('附件：2021年5月信息报送和采用情况统计表（截至5月20日，供参考）')
    expect(texts).toContain('三、核对')
    expect(texts.join('\n').replaceAll(/不是公示|以公示为准/g, '')).not.toContain('公示')
  })

  it('keeps the last text and the signature on one page, and rows whole', async () => {
    const bulletin = invent({ active: 14 })
    const parts = unzipSync(await compose(draftNotice(bulletin)))
    const source = strFromU8(parts['word/document.xml']!)
    const last = source.slice(source.lastIndexOf('</w:tbl>')).split('<w:p>').slice(1)
    // The heading keeps to the text by its style.
    expect(last.map((each) => each.includes('<w:keepNext/>'))).toEqual(
      [0, 1, 1, 1, 1, 1, 0].map(Boolean),
    )
    expect(source.match(/<w:cantSplit\/>/g)).toHaveLength(1 + bulletin.rows.length)
  })

  it('says openly that a joint manuscript is counted once', () => {
    const alone = invent({ active: 4 })
    const note = '合稿的得分按分配计入各单位，条数只计入报送单位。'
    expect(textsOf(draftNotice({ ...alone, isJoint: true }))).toContain(note)
    expect(textsOf(draftNotice(alone))).not.toContain(note)
  })

  it('has every unit in a table whose head is repeated', async () => {
    const bulletin = invent({ active: 40 })
    const { blocks } = await readBack(bulletin)
    const units = blocks.filter(({ cell }) => cell?.column === 1).map(({ text }) => text)
    expect(units).toEqual(['单位', ...bulletin.rows.map(({ unit }) => unit)])
    const parts = unzipSync(await compose(draftNotice(bulletin)))
    expect(strFromU8(parts['word/document.xml']!).match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })

  it('names the winners', async () => {
    const winners = [
      { rank: 1, name: '张三', unit: '机电工程学院', points: 8850 },
      { rank: 2, name: '林小满', unit: '组织部', points: 6200, isTied: true },
    ]
    const winnersRead = [
      ['名次', '姓名', '单位', '积分'],
      ['1', '张三', '机电工程学院', '88.5'],
    ].flat()
    const { title, blocks } = await readBack({
      ...invent({ active: 3 }),
      period: { from: '2021-01-01', to: '2021-12-31', label: '2021年' },
      awards: [
        { name: '优秀信息员', clause: '四（二）', winners, note: '第2名并列，由办公室确定' },
        { name: '先进集体', clause: '四（二）', winners: [] },
      ],
    })
    const texts = blocks.map(({ text }) => text)
    expect(title).toBe('关于2021年信息报送和采用情况及评优结果的公示')
    const at = texts.indexOf('三、评优结果')
    expect(texts.slice(at + 1, texts.indexOf('四、异议反馈'))).toEqual([
      '（一）优秀信息员〔四（二）〕',
      ...winnersRead,
      '第2名并列，由办公室确定：林小满（组织部）。',
      '（二）先进集体〔四（二）〕',
      '本次没有评出。',
    ])
  })

  it('names units that win under 单位, and says as little as it can of many that share a place', () => {
    const bulletin = invent({ active: 8 })
    for (const row of bulletin.rows) Object.assign(row, { rank: 1, points: 100 })
    const winners = [{ rank: 1, name: '图书馆', points: 350 }]
    const awards = [{ name: '先进集体', clause: '四（二）', winners }]
    const texts = textsOf(draftNotice({ ...bulletin, awards }))
    const at = texts.indexOf('（一）先进集体〔四（二）〕')
    expect(texts.slice(at + 1, at + 7)).toEqual(['名次', '单位', '积分', '1', '图书馆', '3.5'])
    expect(texts[4]).toMatch(/积分居前的单位是：([^、]+（1分）、){5}[^、]+（1分）等8个。$/)
  })

  it('counts only units that handed in as those that did', () => {
    const bulletin = invent({ active: 3 })
    bulletin.rows[2]!.submitted = 0
    expect(textsOf(draftNotice(bulletin))[4]).toMatch(/^2021年5月共有2个单位报送信息/)
  })

  it('breaks a long title where the sense allows', () => {
    expect(titleOf('2021年12月')).toBe('关于2021年12月信息报送和采用情况的公示')
    expect(titleOf('2020—2021学年第二学期')).toBe(
      '关于2020—2021学年第二学期\n信息报送和采用情况的公示',
    )
    expect(titleOf('2021年', { awards: [] })).toBe('关于2021年信息报送和采用情况\n及评优结果的公示')
  })

  it('sets numbers right, all with the same decimals', async () => {
    const bulletin = invent({ active: 3 })
    for (const [index, points] of [7150, 6800, -125].entries()) {
      bulletin.rows[index]!.points = points
    }
    const parts = unzipSync(await compose(draftNotice(bulletin)))
    const source = strFromU8(parts['word/document.xml']!)
    const cells = source.match(/<w:tc>.*?<\/w:tc>/gs)!
    const right = cells.filter((cell) => /<w:ind w:right="\d+"\/><w:jc w:val="right"\/>/.test(cell))
    expect(right).toHaveLength(9)
    expect(right.filter((_, index) => index % 3 === 0).map(textOf)).toEqual([
      '71.50',
      '68.00',
      '－1.25',
    ])
  })

  it('says what points come to in the annual assessment', () => {
    const units = [
      { unit: '教务处', points: 9000, value: 450, how: '90×0.05' },
      { unit: '图书馆', points: 0, value: 0, how: '0×0.05' },
    ]
    const one = { name: '年度考核', clause: '八', units }
    const texts = (...assessed: (typeof one)[]) => {
      const all = textsOf(draftNotice({ ...invent({ active: 1 }), assessed }))
      return all.slice(all.indexOf('三、积分折算') + 1, all.indexOf('四、异议反馈'))
    }
    const table = ['单位', '积分', '折算分', '怎样折算', '教务处', '90', '4.5', '90×0.05']
    const first = ['（一）年度考核〔八〕', '2021年5月积分折算如下。']
    expect(texts(one)).toEqual([...first, ...table, '其余1个单位折算为0分。'])
    expect(texts(one, { ...one, name: '绩效', units: units.slice(1) }).slice(-2)).toEqual([
      '（二）绩效〔八〕',
      '2021年5月各单位折算均为0分。',
    ])
  })

  it.each<[string, Partial<Bulletin>, string]>([
    ['a window', {}, '请在公示期内向党政办公室文秘科提出（联系人：陈佩，电话：029-83116610）'],
    ['none', { objectionUntil: undefined }, '^对公示结果有异议的，请向党政办公室文秘科提出（'],
    ['no telephone', { phone: undefined }, '提出（联系人：陈佩）。$'],
    ['no name', { contact: undefined }, '提出（电话：029-83116610）。$'],
    ['nobody', { contact: undefined, phone: undefined }, '提出。$'],
    ['the turn of the year', { day: '2021-12-30', objectionUntil: '2022-01-04' }, '至2022年1月4日'],
  ])('says how to object: %s', (_, more, expected) => {
    const texts = textsOf(draftNotice({ ...invent({ active: 2 }), ...more }))
    expect(texts.find((text) => text.includes('异议的'))).toMatch(new RegExp(expected))
  })

  it.each([
    ['党政办公室文秘科', '2021-06-01', 2, 2],
    ['党办', '2021-12-31', 9, 2],
    ['西安工程大学党政办公室', '2021-06-01', 2, 5],
  ])('signs where the standard says: %s %s', (office, day, right, left) => {
    const lines = draftNotice({ ...invent({ active: 1 }), office, day }).paragraphs.slice(-2)
    expect(lines.map((line) => (line as { right: number }).right)).toEqual([right, left])
  })

  it('says so when nobody has handed in anything', async () => {
    const { blocks } = await readBack({ ...invent({ active: 0 }), details: [], adoptions: [] })
    expect(blocks.map(({ text }) => text)).toContain('2021年5月没有单位报送信息。')
    expect(blocks.every(({ cell }) => !cell)).toBe(true)
  })

  it('keeps any text', async () => {
    const text = fc.string({ unit: 'grapheme-composite', minLength: 1 })
    const names = fc.record({ unit: text, office: text, contact: text, policyTitle: text })
    await fc.assert(
      fc.asyncProperty(names, async ({ unit, ...names }) => {
        const bulletin = { ...invent({ active: 3 }), ...names, idle: [unit] }
        bulletin.rows[0]!.unit = unit
        const { blocks } = await readBack(bulletin)
        expect(blocks.map((block) => block.text)).toEqual(textsOf(draftNotice(bulletin)))
      }),
      { numRuns: 40 },
    )
  })
})

it.each([
  [undefined, '关于2021年5月信息报送和采用情况的公示'],
  [[], '关于2021年5月信息报送和采用情况及评优结果的公示'],
])('names the files: awards %j', (awards, notice) => {
  const names = nameFiles({ ...invent({ active: 1 }), awards })
  expect(names).toEqual({ notice, workbook: '2021年5月信息报送和采用情况统计表' })
})
