const filler = '(?:突发\\S{0,3}|我们?|现在|这会儿?|下面|接下来|然后|下一?步|那|再|就|还|都)*'
const modal = '(?:应该|该|要|得|需要|用|能)?'
const doing =
  '(?:怎么(?:办|做|弄|处理)|咋(?:办|整|弄|做)|(?:去|来)?(?:干|做)(?:些|点)?(?:啥|什么|嘛)(?:事情?)?|干嘛)'
const who = '(?:谁|哪个|哪些|哪几个|哪位|什么人|哪里|哪儿|哪)(?:领导|人|位|单位|部门|家)?'
const call = '(?:打(?:个|一个)?(?:电话|手机)|(?:上|汇|通)?报告?|通知|联系|告诉|打|说|讲)'
const calling = [
  `(?:给|跟|向|找)${who}(?:们)?${call}`,
  `(?:电话)?${call}(?:给|到|向)?${who}`,
  `(?:差|剩|有)?${who}(?:的)?(?:电话)?(?:还)?没有?(?:打|通知|联系)(?:电话|[到过通])?`,
].join('|')

/** 怎么办, 现在该干啥, 下一步呢, 还要给谁打电话, 谁还没通知: what comes next is asked. */
const next = new RegExp(
  `^${filler}(?:(?<=现在|然后|下一?步|接下来|下面)|${modal}(?:我们?)?${filler}(?:${doing}|${calling}))[了呢吗啊呀的]*[。？?！!]*$`,
)

/** Whether somebody asks what they are to do now, or whom they have to call. */
export function asksNext(said: string): boolean {
  return next.test(said.trim())
}
