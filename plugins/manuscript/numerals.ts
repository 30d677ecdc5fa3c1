const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** 十二, 二十一, 一百零二; from 1 to 99999. */
function count(value: number, digits: string, units: string[]): string {
  let text = ''
  let gap = false
  for (let place = 4; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (!digit) {
      gap = text !== ''
      continue
    }
    if (gap) text += '零'
    gap = false
    text += digits[digit]! + units[place]!
  }
  return text
}

function countChinese(value: number): string {
  // 十二, not 一十二.
  return count(value, DIGITS, ['', '十', '百', '千', '万']).replace(/^一十/, '十')
}

function spell(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)]!)
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function toRoman(value: number): string {
  let text = ''
  for (const [size, letters] of ROMAN) {
    text += letters.repeat(Math.floor(value / size))
    value %= size
  }
  return text
}

/** A … Z, AA … ZZ, AAA …, as Word counts. */
function toLetters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** The value-th character from `first` on. */
function pick(value: number, first: string): string {
  return String.fromCodePoint(first.codePointAt(0)! + value - 1)
}

interface Numeral {
  /** Largest number it can write; beyond it Word falls back to digits. */
  max: number
  write(value: number): string
}

const chinese: Numeral = { max: 99999, write: countChinese }
const digital: Numeral = { max: Infinity, write: (value) => spell(value, DIGITS) }
const legal: Numeral = {
  max: 99999,
  write: (value) => count(value, LEGAL_DIGITS, ['', '拾', '佰', '仟', '万']),
}
const circled: Numeral = {
  max: 50,
  write: (value) =>
    value <= 20 ? pick(value, '①') : value <= 35 ? pick(value - 20, '㉑') : pick(value - 35, '㊱'),
}
const fullWidth: Numeral = { max: Infinity, write: (value) => spell(value, '０１２３４５６７８９') }

/** By the names of ST_NumberFormat, ISO/IEC 29500-1 17.18.59; any other is written in digits. */
const NUMERALS: Record<string, Numeral> = {
  decimalZero: { max: Infinity, write: (value) => String(value).padStart(2, '0') },
  upperRoman: { max: 3999, write: toRoman },
  lowerRoman: { max: 3999, write: (value) => toRoman(value).toLowerCase() },
  upperLetter: { max: 780, write: toLetters },
  lowerLetter: { max: 780, write: (value) => toLetters(value).toLowerCase() },
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanCounting: chinese,
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: { max: 20, write: (value) => pick(value, '⒈') },
  decimalEnclosedParen: { max: 20, write: (value) => pick(value, '⑴') },
  ideographEnclosedCircle: { max: 10, write: (value) => pick(value, '㊀') },
  ideographTraditional: { max: 10, write: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1]! },
  ideographZodiac: { max: 12, write: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1]! },
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
}

/** A number of an automatic list in one of Word's number formats; digits when it has no such form. */
export function writeNumeral(value: number, format: string): string {
  if (format === 'none') return ''
  const numeral = NUMERALS[format]
  return numeral && value >= 1 && value <= numeral.max ? numeral.write(value) : String(value)
}
