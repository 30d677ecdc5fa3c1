const questions =
  /[?？]$|[吗呢]$|为什么|怎么(?!办)|什么(?:时候|意思)|几点|哪(?:天|个|里)|谁(?:来|去|管|审)/
const greeting = /^(?:在|有人|您?你?好)?(?:在|好)?[吗么]?[?？]*$/
const office =
  /稿|批示|审签|审核|积分|公示|约稿|信息员|报送|栏目|名册|值班表|汇编|采用|台账|没过|退回|进度/

/** Whether words are of the office's other work. */
export function isOfOffice(said: string): boolean {
  return office.test(said)
}

/** Whether words are clearly about something else than what happens: a question, or the office's other work. */
export function isElsewhere(said: string): boolean {
  const words = said.replace(/怎么办[啊呀呢]?[?？!！]*$/, '')
  return (questions.test(words) && !greeting.test(words)) || office.test(words)
}
