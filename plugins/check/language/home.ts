const inhabitant = '[员师生工民友某授志人亲属户](?:某)?'

/** 老人家中, 张某家里, 敲开老人的家门; 到李教授家, 前往王老师家慰问. */
const home = new RegExp(
  `(?<=${inhabitant})家(?:中|里|门口)|敲[开响][^，。；]{1,16}家门|[到往进去访在][^，。；]{0,16}${inhabitant}家(?![长属庭访具电乡风教族])`,
)

/** Somebody's home is a place. */
export function namesHome(words: string): boolean {
  return home.test(words)
}
