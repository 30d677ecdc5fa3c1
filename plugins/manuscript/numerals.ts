import { formatNumeral, spellNumeral } from '../calendar'

const LEGAL: Record<string, string> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}

/** 壹拾贰, where 十二 has no digit before its ten. */
function formatLegal(value: number): string {
  const text = formatNumeral(value).replace(/^十/, '一十')
  return Array.from(text, (character) => LEGAL[character] ?? character).join('')
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

const chinese: Numeral = { max: 99999, write: formatNumeral }
const digital: Numeral = { max: Infinity, write: spellNumeral }
const legal: Numeral = { max: 99999, write: formatLegal }
const circled: Numeral = {
  max: 50,
  write: (value) =>
    value <= 20 ? pick(value, '①') : value <= 35 ? pick(value - 20, '㉑') : pick(value - 35, '㊱'),
}
const fullWidth: Numeral = {
  max: Infinity,
  write: (value) => String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
}

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
