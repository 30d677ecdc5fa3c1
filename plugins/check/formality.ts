const longest = 200

const patterns = {
  /** 现将……报送如下：, but not 5月18日，……召开例会，会议通报： */
  introduction:
    /^.{0,120}如下[：:。]?$|^(?!.{0,40}\d日.{0,40}(?:召开|举行|举办)(?!.{0,20}以下)).{0,60}[：:]$/,
  /** 报送人：……，联系电话：…… */
  contact:
    /^[（(]?(?:报送人|报送部门|报送单位|报送时间|报送日期|填报人|填报单位|填报时间|联系人|联系电话|联系方式|电话|手机|邮箱|撰稿|撰稿人|供稿|供稿人|作者|文\/|图\/|文、图|图文|摄影|审核|审核人|(?:审核|领导|部门|单位|审批)意见|审稿|初审|复审|终审|编辑|责任编辑|签发|签发人|信息员|负责人|分管领导|单位负责人|主笔人|来源|单位|部门)\s*[）)]?\s*[：:/]/,
  /** 2021年5月21日, 机电工程学院, 特此报告。 */
  signature:
    /^\s*(?:特此(?:报告|报送|汇报|说明)[。！]?|(?:\d{4}|[〇○零一二三四五六七八九]{4})年\d{0,2}[一二三四五六七八九十]{0,2}月[\d一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|[\u4e00-\u9fa5、（）()]{2,20}(?:学院|书院|研究院|处|部|室|馆|院|中心|委|工会|团委)(?:党委|党总支)?(?:\s*[（(]章[）)])?)\s*$/,
}

/**
 * Whether a line says nothing itself: an introduction (现将……报送如下：), a contact line, a
 * signature, or any of them.
 */
export function isFormality(text: string, kind: keyof typeof patterns | 'any'): boolean {
  const words = text.trim()
  if (words.length > longest) return false
  if (kind === 'any') return Object.values(patterns).some((pattern) => pattern.test(words))
  return patterns[kind].test(words)
}
