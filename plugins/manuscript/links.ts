const addresses =
  /(?:https?:\/\/|www\.)[!-~]+|(?<![\w@.-])(?:[a-z\d-]+\.)+(?:com|cn|net|org|top|link)(?![\w-])(?:\/[!-~]*)?/gi

/** What apps and people write around the address of a document. */
const around = [
  // The number of an item
  /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）]/gm,
  // 【腾讯文档】标题
  /[【[「][^】\]」\n]*(?:文档|表格|网盘|云盘|WPS|飞书|石墨|语雀|钉钉)[^】\]」\n]*[】\]」][^\n]*/gi,
  /[^\n]*(?:飞书云文档|的分享)[^\n]*/g,
  /(?:提取码|访问码|密码)[:：\s]*\w+/g,
  /复制这段内容[^\n]*/g,
  /^图(?:片|[为：:\d])[^\n]*/gm,
  /正文|内容|全文|原文|稿件|文稿|详[情见]|在线|链接|网址|地址|如下|下面|这里|点击|打开|查看|[请见看在到]|腾讯|金山|文档/g,
]

/** Characters that can stand around addresses without being a text. */
const LONGEST = 200

/** Whether a text has a web address in it. */
export function hasLink(text: string): boolean {
  return text.search(addresses) >= 0
}

/** Whether a text is a web address with nothing to read beside it, but perhaps its title. */
export function isLinkOnly(text: string, title = ''): boolean {
  if (!hasLink(text)) return false
  const bare = text.replace(addresses, ' ').replace(title, '')
  if (bare.length > LONGEST) return false
  const rest = around.reduce((left, pattern) => left.replace(pattern, ''), bare)
  return !/[\p{L}\p{N}]/u.test(rest)
}
