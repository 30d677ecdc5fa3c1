/** Throws, in Chinese, at a token that would not come over a connection as it was written. */
export function checkToken(token = ''): void {
  if (/^[!-~]*$/.test(token)) return
  const what = '.env.local 里的 ONEBOT_TOKEN 有空格、汉字或全角字符'
  throw new Error(`[onebot] ${what}：口令只用字母和数字，与 NapCat 里填的一致`)
}
