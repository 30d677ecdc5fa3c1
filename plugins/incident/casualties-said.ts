import { parseNumeral } from '../calendar'
import { saysHarm } from './facts-said'
import { say } from './say'

const numeral = '[\\d一二两三四五六七八九十几]+[多来]?'
const count = `${numeral}(?:名|人|位|个)(?:人|学生|老师)?`
/** 现在16个了, 一共3个: how many there are by now. */
const total = new RegExp(
  `(?:一共|总共|合计|累计|共|现在|目前|已经?|增加?到|升到)+(?:有|是|到|约)*(?:${count})(?:了|受伤|伤了?)?(?=$|[，,。.！!\\s])`,
)
const more = /又|再|还有|新增|增加了|多了|另外?有?/
const bare = new RegExp(`^(?:又|再|还|新增|增加|多)(?:多|增加|有|来)?了?(?:${count})了?[。.！!]*$`)
const added = new RegExp(`^(?:又|再|还|新增)(?:有|增加|多|来)?了?${count}`)
const earlier = /（此前：.*）$/
/** What is done with those who are hurt, or how badly some of them are. */
const ofSome = /送[去往到]?|住院|医院|抢救|手术|出院|醒|好转|轻伤|重伤|骨折|缝/

/** What happens to people: 滑倒了, 吐了, 流鼻血. */
export const mishap = /[滑摔跌晕昏]倒|摔|磕|晕|昏|吐了?|流鼻?血|[破肿疼烫烧]了|[夹砸撞]|伤/

/** Whether words say that more are hurt than before, or how many by now. */
export function countsHurt(said: string): boolean {
  return total.test(said) || bare.test(said) || (added.test(said) && mishap.test(said))
}

/** How many people words tell, as they tell it: 三个; undefined when they count none, or several times. */
export function countOf(said: string): string | undefined {
  const found = said.match(new RegExp(`${numeral}[名人位个]`, 'g')) ?? []
  return found.length === 1 ? found[0] : undefined
}

/** Who is hurt by now, when some were known: those who are added, or the new number. */
export function casualtiesNow(known: string | undefined, said: string): string {
  const isKnown = known && known !== say('incident.unknown') && saysSome(known)
  if (!isKnown || known === said) return said
  if (total.test(said)) return formerly(said, known)
  const isPart = more.test(said) || (ofSome.test(said) && isFewer(said, known))
  return isPart ? `${known}${say('incident.comma')}${said}` : formerly(said, known)
}

/** What is known by now, and what was before. */
export function formerly(said: string, known: string): string {
  return `${said}${say('incident.formerly-hurt', [known.replace(earlier, '')])}`
}

function isFewer(said: string, known: string): boolean {
  const counts = [said, known.replace(earlier, '')].map((each) => countOf(each)?.slice(0, -1))
  const [some, all] = counts.map((each) => parseNumeral(each ?? ''))
  return some !== undefined && all !== undefined && some < all
}

function saysSome(known: string): boolean {
  return (
    !/^(?:目前|现在)?(?:无|没有?)/.test(known) &&
    (saysHarm(known) || /[\d一二两三四五六七八九十几]/.test(known))
  )
}
