import { describe, expect, it } from 'vitest'
import { read } from './'
import { level } from './fixtures/full'
import { p, wordFile } from './fixtures/word'
import { writeNumeral } from './numerals'

describe('numerals', () => {
  it.each<[format: string, pairs: [number, string][]]>([
    [
      'decimal',
      [
        [1, '1'],
        [12, '12'],
      ],
    ],
    [
      'decimalZero',
      [
        [1, '01'],
        [12, '12'],
      ],
    ],
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [21, '二十一'],
        [101, '一百零一'],
        [110, '一百一十'],
        [1001, '一千零一'],
        [10010, '一万零一十'],
        [100000, '100000'],
      ],
    ],
    ['japaneseCounting', [[12, '十二']]],
    [
      'ideographDigital',
      [
        [1, '一'],
        [10, '一〇'],
        [21, '二一'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [12, '壹拾贰'],
        [205, '贰佰零伍'],
      ],
    ],
    [
      'upperLetter',
      [
        [1, 'A'],
        [26, 'Z'],
        [27, 'AA'],
        [53, 'AAA'],
        [9999, '9999'],
      ],
    ],
    ['lowerLetter', [[2, 'b']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [1994, 'MCMXCIV'],
        [4000, '4000'],
      ],
    ],
    ['lowerRoman', [[9, 'ix']]],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '㉑'],
        [36, '㊱'],
        [50, '㊿'],
        [51, '51'],
      ],
    ],
    [
      'decimalEnclosedFullstop',
      [
        [1, '⒈'],
        [20, '⒛'],
        [21, '21'],
      ],
    ],
    ['decimalEnclosedParen', [[3, '⑶']]],
    [
      'ideographEnclosedCircle',
      [
        [1, '㊀'],
        [10, '㊉'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '11'],
      ],
    ],
    ['ideographZodiac', [[12, '亥']]],
    ['decimalFullWidth', [[12, '１２']]],
    ['none', [[3, '']]],
    ['unheardOf', [[3, '3']]],
    [
      'chineseCounting',
      [
        [0, '0'],
        [-1, '-1'],
      ],
    ],
  ])('%s', (format, pairs) => {
    for (const [value, text] of pairs) expect(writeNumeral(value, format)).toBe(text)
  })
})

/** Numbers of paragraphs, each given as `list:level` or as the XML of its properties. */
async function numbers(numbering: string, paragraphs: string[], styles = ''): Promise<string[]> {
  const body = paragraphs.map((place) => {
    const [list, at] = place.split(':')
    const own = `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`
    return p('字', place.startsWith('<') ? place : own)
  })
  const { blocks } = await read(wordFile(body.join(''), { numbering, styles }), '稿.docx')
  return blocks.map((block) => block.number ?? '')
}

const outline = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const startAt = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

const three = outline(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'decimal', '%1.%2'),
  level(2, 'lowerLetter', '（%3）'),
)

const style = (id: string, number: string, parent = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${parent && `<w:basedOn w:val="${parent}"/>`}<w:pPr><w:numPr>${number}</w:numPr></w:pPr></w:style>`

const use = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`

describe('lists', () => {
  it.each<[what: string, numbering: string, paragraphs: string[], expected: string[]]>([
    ['count on', three + list(1, 0), ['1:0', '1:0', '1:0'], ['一、', '二、', '三、']],
    [
      'start lower levels anew',
      three + list(1, 0),
      ['1:0', '1:1', '1:1', '1:2', '1:0', '1:1', '1:2'],
      ['一、', '一.1', '一.2', '（a）', '二、', '二.1', '（a）'],
    ],
    ['count a level that was never there', three + list(1, 0), ['1:1', '1:2'], ['一.1', '（a）']],
    [
      'made from one outline count together',
      three + list(1, 0) + list(2, 0),
      ['1:0', '2:0', '1:0'],
      ['一、', '二、', '三、'],
    ],
    [
      'start where they are told to',
      three + list(1, 0) + list(2, 0, startAt(0, 1)),
      ['1:0', '1:0', '2:0', '2:0'],
      ['一、', '二、', '一、', '二、'],
    ],
    ['start at a number', three + list(1, 0, startAt(0, 5)), ['1:0', '1:0'], ['五、', '六、']],
    [
      'write a level in their own way',
      three + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1)')}</w:lvlOverride>`),
      ['1:0'],
      ['1)'],
    ],
    [
      'keep on counting when told so',
      outline(
        0,
        level(0, 'decimal', '%1.'),
        level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0),
      ['1:0', '1:1', '1:0', '1:1'],
      ['1.', '1)', '2.', '2)'],
    ],
    [
      'write higher levels in digits when legal',
      outline(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
        list(1, 0),
      ['1:0', '1:1'],
      ['一、', '1.1'],
    ],
    [
      'show bullets',
      outline(0, level(0, 'bullet', '\uf0b7'), level(1, 'bullet', '●')) + list(1, 0),
      ['1:0', '1:1'],
      ['•', '●'],
    ],
    [
      'show nothing for an empty text',
      outline(0, level(0, 'none', '')) + list(1, 0),
      ['1:0'],
      [''],
    ],
    ['are none when switched off', three + list(1, 0), ['0:0', '9:0', '1:8'], ['', '', '']],
    [
      'skip a paragraph merged into the next',
      three + list(1, 0),
      [
        '1:0',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>',
        '1:0',
      ],
      ['一、', '二、'],
    ],
    [
      'keep a number text short',
      outline(0, level(0, 'decimal', '%1'.repeat(500))) + list(1, 0),
      ['1:0'],
      ['1'.repeat(40)],
    ],
  ])('%s', async (_, numbering, paragraphs, expected) => {
    expect(await numbers(numbering, paragraphs)).toEqual(expected)
  })

  it('belong to styles', async () => {
    const styles = [
      style('h1', '<w:numId w:val="1"/>'),
      style('h2', '<w:numId w:val="1"/>'),
      style('child', '', 'h1'),
      style('plain', '<w:numId w:val="0"/>', 'h1'),
      style('deep', '<w:ilvl w:val="1"/><w:numId w:val="1"/>'),
    ].join('')
    const linked = outline(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'),
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
    )
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const paragraphs = ['h1', 'h2', 'h2', 'child', 'plain', 'deep'].map((id) => use(id))
    expect(await numbers(linked + list(1, 0), [...paragraphs, use('h1', off)], styles)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '',
      '（一）',
      '',
    ])
  })

  it('may leave levels out', async () => {
    const styles = style('h', '<w:numId w:val="1"/>')
    const sparse = outline(0, level(1, 'decimal', '%1%2)', '<w:pStyle w:val="h"/>'))
    const paragraphs = ['<w:pStyle w:val="h"/>', '1:0', '1:1']
    expect(await numbers(sparse + list(1, 0), paragraphs, styles)).toEqual(['1)', '', '2)'])
  })

  it('are borrowed from a list style', async () => {
    const lender = three.replace('">', '"><w:styleLink w:val="S"/>')
    const borrower = outline(1, '<w:numStyleLink w:val="S"/>')
    expect(await numbers(lender + borrower + list(1, 1), ['1:0', '1:1'])).toEqual(['一、', '一.1'])
  })
})
