import { formatNumeral, spellNumeral } from '../calendar'

const [USUAL, LEGAL] = ['一二三四五六七八九十百千', '壹贰叁肆伍陆柒捌玖拾佰仟']

/** 壹拾贰, where 十二 has no digit before its ten. */
function formatLegal(value: number): string {
  const text = formatNumeral(value).replace(/^十/, '一十')
  return Array.from(text, (character) => LEGAL[USUAL.indexOf(character)] ?? character).join('')
}

const LETTERS = 'M CM D CD C XC L XL X IX V IV I'.split(' ')
const SIZES = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]

function toRoman(value: number): string {
  return LETTERS.reduce(
    ({ text, rest }, letters, index) => {
      const size = SIZES[index]!
      return { text: text + letters.repeat(Math.floor(rest / size)), rest: rest % size }
    },
    { text: '', rest: value },
  ).text
}

/** A … Z, AA … ZZ, AAA …, as Word counts. */
function toLetters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function pick(value: number, first: string): string {
  return String.fromCodePoint(first.codePointAt(0)! + value - 1)
}

function circle(value: number): string {
  if (value <= 20) return pick(value, '①')
  return value <= 35 ? pick(value - 20, '㉑') : pick(value - 35, '㊱')
}

function widen(value: number): string {
  return String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!)
}

/**
 * Names of ST_NumberFormat (ISO/IEC 29500-1 17.18.59) with the largest number each can write: beyond
 * it Word falls back to digits, and for any other name too.
 */
const NUMERALS: [names: string, max: number, write: (value: number) => string][] = [
  ['decimalZero', Infinity, (value) => String(value).padStart(2, '0')],
  ['upperRoman', 3999, toRoman],
  ['lowerRoman', 3999, (value) => toRoman(value).toLowerCase()],
  ['upperLetter', 780, toLetters],
  ['lowerLetter', 780, (value) => toLetters(value).toLowerCase()],
  [
    'chineseCounting chineseCountingThousand japaneseCounting taiwaneseCounting taiwaneseCountingThousand koreanCounting',
    99999,
    formatNumeral,
  ],
  ['ideographDigital taiwaneseDigital japaneseDigitalTenThousand', Infinity, spellNumeral],
  ['chineseLegalSimplified ideographLegalTraditional japaneseLegal', 99999, formatLegal],
  ['decimalEnclosedCircle decimalEnclosedCircleChinese', 50, circle],
  ['decimalEnclosedFullstop', 20, (value) => pick(value, '⒈')],
  ['decimalEnclosedParen', 20, (value) => pick(value, '⑴')],
  ['ideographEnclosedCircle', 10, (value) => pick(value, '㊀')],
  ['ideographTraditional', 10, (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1]!],
  ['ideographZodiac', 12, (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1]!],
  ['decimalFullWidth decimalFullWidth2', Infinity, widen],
]

/** A number of an automatic list in one of Word's number formats; digits when it has no such form. */
export function writeNumeral(value: number, format: string): string {
  if (format === 'none') return ''
  const [, max = 0, write = String] =
    NUMERALS.find(([names]) => names.split(' ').includes(format)) ?? []
  return value >= 1 && value <= max ? write(value) : String(value)
}
