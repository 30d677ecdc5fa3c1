/** The commands of emergencies: what was asked waits on. */
export const commands = ['突发', '已报', '已指示', '续报', '终报', '收到']

const verbs = [
  { verb: 'status', form: /^(?:状态|进展|进度|情况)(?=$|[\s突\d])/ },
  { verb: 'drill', form: /^演练[\s，,：:]*/ },
  { verb: 'correct', form: /^(?:更正|补充|改正)[\s：:]*/ },
  { verb: 'close', form: /^(?:撤销|误报|取消)[\s：:]*/ },
] as const

/** What `/突发` is followed by. */
export function splitVerb(words: string) {
  const found = verbs.find(({ form }) => form.test(words))
  return [found?.verb, found ? words.replace(found.form, '') : words] as const
}
