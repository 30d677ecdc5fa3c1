/** Words that only sound like wanting something else. */
const harmless =
  /不用(?:再)?[改补换]|不必(?:再)?[改补换]|不需要(?:再)?[改补换]|改得|改革|整改|改善|改进|改造|改制|修改过|改过|改好|不错|没错|区别|特别|级别|类别|分别|性别|不断|不容易|补助|补贴|增补|不同(?!意)/g
/** Words of a condition, a refusal or a change. */
const reservation =
  /退回|退稿|打回|驳回|改|重写|重新|重做|补|删|去掉|加上|换成|换个|核[对实准一查]|再核|调整|缩短|精简|压缩|写明|没写|漏|错|不[要行能通报发同是对准清妥合实够必]|别|暂|先放|放着|放一|放放|先等|等[等一会]|缓|但|不过|除非|如果|要是|前提|除外|^还?[不没未别莫勿非].{0,3}$/
/** Words that find fault, or agree to the rest alone: 标题不好，别的可以. */
const blame =
  /太(?![好棒赞妙给对])|有[点些]|偏[长短多少]|不[够好太顺像]|欠|缺|[少长短乱空旧晚][了啦]|啰嗦|空洞|没[提讲列标说交]|(?:其他|其它|其余|别的|剩下)/
/** Of another time: 下次不要太长. */
const later = /(?:下次|下回|以后|今后)[^，,。；;！!\s]*/g
/** A change that is asked for. */
const change =
  /改|补[充上写一]|删|去掉|加上|换成|换个|核[对实]|核一|调整|缩短|精简|压缩|写明|重新(?!报)|写[清具]|(?:标题|题目|内容|数据|数字|时间|日期|这[个段句条]|[条段]|稿子|写得?).{0,4}(?:不[好妥准对通顺]|不合适|太[长短大虚空乱]|有(?:问题|错|误)|[欠差])/

/** Leaving it to somebody else: 看主任的意思, 听书记的, 由院长定. */
const deferred =
  /[看听问等依按照].{1,6}的?(?:意思|意见|安排)|听.{1,5}的$|[由请让等].{1,6}(?<!审)(?:定|决定|定夺|拍板|做主|说了算|点头|同意)|以.{1,6}为准|.{1,4}(?:定|决定|说了算)就行|再?(?:请示|问问|问一下|商量)/

/** Whether an opinion leaves the decision to somebody else. */
export function isDeferred(opinion: string): boolean {
  return deferred.test(opinion)
}

/** Whether an opinion says that something is not agreed yet. */
export function isReservation(opinion: string): boolean {
  const plain = opinion.replace(later, '').replace(harmless, '')
  return reservation.test(plain) || blame.test(plain)
}

/** Whether words ask for a change. */
export function asksChange(words: string): boolean {
  return change.test(words.replace(harmless, ''))
}
