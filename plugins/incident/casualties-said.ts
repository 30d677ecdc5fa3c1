import { saysHarm } from './facts-said'
import { say } from './say'

const count = '[\\d一二两三四五六七八九十几]+[多来]?(?:名|人|位|个)(?:人|学生|老师)?'
/** 现在16个了, 一共3个: how many there are by now. */
const total = new RegExp(
  `(?:一共|总共|合计|累计|共|现在|目前|已经?|增加?到|升到)+(?:有|是|到|约)*(?:${count})(?:了|送医|住院|受伤)?[了。.！!]*$`,
)
const more = /又|再|还有|新增|增加了|多了|另外?有?/
const bare = new RegExp(`^(?:又|再|还|新增|增加|多)(?:多|增加|有|来)?了?(?:${count})了?[。.！!]*$`)
const earlier = /（此前：.*）$/

/** Whether words say that more are hurt than before, or how many by now. */
export function countsHurt(said: string): boolean {
  return total.test(said) || bare.test(said)
}

/** Who is hurt by now, when some were known: those who are added, or the new number. */
export function casualtiesNow(known: string | undefined, said: string): string {
  const isKnown = known && known !== say('incident.unknown') && saysSome(known)
  if (!isKnown) return said
  if (total.test(said))
    return `${said}${say('incident.formerly-hurt', [known.replace(earlier, '')])}`
  return more.test(said) ? `${known}${say('incident.comma')}${said}` : said
}

function saysSome(known: string): boolean {
  return (
    !/^(?:目前|现在)?(?:无|没有?)/.test(known) &&
    (saysHarm(known) || /[\d一二两三四五六七八九十几]/.test(known))
  )
}
