import { listOf } from './word-lists'

const numeral = '[\\d一二两三四五六七八九十几]+'
const count = `(?:大概|大约|约|好像|有)*(?:${numeral}[多余来]?|好几|数|多)(?:名|人|位|个)`

/** Words that end what was hurt: 受伤, 烧伤了, 送医院. */
const hurt = '(?:受伤|烧伤|烫伤|摔伤|砸伤|死亡|伤亡|昏迷|送医院?)了?'

const happened = new RegExp(`(?:${listOf('events').join('|')}|了)`)

/** Where spoken words without signs begin to tell of people hurt, or that nobody is. */
const ofNobody =
  /(?:目前|现在|暂时|好像|还)*(?:没有?人员?|无(?:人员?)?|未造成|暂无|(?:不知道|不清楚)有没有)(?=.{0,6}(?:伤|亡|死|被困|遇难))/g
const ofUncertain = /(?:伤情|伤亡情况|人员伤亡|好像有人)(?=.{0,4}(?:不明|不详|不清楚|待查|伤|死))/g
const ofSome = new RegExp(
  `${count}[^，。；\\s]{0,12}?(?:伤|亡|死|昏迷|被困|遇难|送医|住院|骨折|头破|流血)`,
  'g',
)

/** What comes after somebody hurt, and begins with a place. */
const afterHurt = new RegExp(
  `(${hurt})(?=已经?|正在|现在|目前|(?:就是)?[^，。；\\s]{1,8}?(?:${placeEnds()}))`,
  'g',
)

const openings = new RegExp(`^(?:${listOf('openings').join('|')}|[啊呀，,!！])+`)
const endings = new RegExp(`(?:${listOf('endings').join('|')}|[啊呀!！])+$`)

/** A part of a day, or a day, without the hour: what is asked for. */
const vague =
  /^(?:今天|今日|昨天|昨日|前天|今早|今晚|昨晚|前晚)?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|夜间|半夜|深夜)?/

const label = /^(?:(?:发生)?(?:时间|地点|事件|情况|伤亡)[：:]|于|在)/

/** The clauses of what somebody says, also where they speak without signs; calls for help left out. */
export function clausesOf(text: string): string[] {
  const clauses = text.split(/[，,。；;！!\n]+|\s+/).flatMap(spokenClauses)
  const told = clauses.map(storyOf).filter((clause) => clause && !/^(?:我|这里)是/.test(clause))
  return told.length ? told : clauses.filter(Boolean)
}

function storyOf(clause: string): string {
  return clause
    .trim()
    .replace(openings, '')
    .replace(endings, '')
    .replace(label, '')
    .replace(vague, '')
    .replace(label, '')
}

/** 看台塌了六个人受伤 is two clauses; 操场2名学生受伤 is one. */
function spokenClauses(clause: string): string[] {
  const parted = clause
    .replace(ofNobody, '，$&')
    .replace(ofUncertain, '，$&')
    .replace(ofSome, (found, at: number) =>
      happened.test(clause.slice(0, at)) && !/在/.test(found) ? `，${found}` : found,
    )
    .replace(afterHurt, (found, end: string, at: number) =>
      /^.{0,4}(?:医院|送)/.test(clause.slice(at + end.length)) ? found : `${end}，`,
    )
  return parted.split('，')
}

function placeEnds(): string {
  return listOf('places')
    .filter((each) => each !== '处' && each !== '前' && each !== '后')
    .join('|')
}
