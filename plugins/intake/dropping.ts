const dropping =
  /^(?:(?:那|先|还是)*(?:取消|不报|不交|不填|不写|不弄|退出|算)(?:送|了|吧|啦|掉|这份|这篇)*[，,、\s]*)+[。.！!~～]*$/

/** Whether somebody gives up what they began: 取消, 算了不报了. */
export function isDropped(said: string): boolean {
  return dropping.test(said.trim())
}
