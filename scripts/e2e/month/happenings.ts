import { adopt, merge, share } from './editors'
import {
  adjust,
  amend,
  amendAndUndo,
  confuseSigns,
  giveBack,
  giveBackWrongly,
  undo,
} from './corrections'
import type { Month } from './month'
import { handInSecond, replaceLater, rewrite } from './in-doubt'
import { mend, mendAdopted, mendRefused, mendReturned } from './mending'
import { handInLate, handInNews, handInWeekly, retitle, tellAgain } from './officers'
import { sendAgain, withdraw, withdrawAndSend } from './second-thoughts'
import { mistype, misname, sendNoFile, typeWithSpace } from './slips'
import { cutPower, cutPowerAmid, restart } from './machine'

/** What can happen, by the name it has in happenings.yml; nothing does where nobody is fit for it. */
export const happenings: Record<string, (month: Month) => Promise<unknown>> = {
  交周动态: handInWeekly,
  交网站或微博: handInNews,
  改好再交: mend,
  改已采用的: mendAdopted,
  同周再交一份: handInSecond,
  同题另写: rewrite,
  过后才说替换: replaceLater,
  又报上周的一条: tellAgain,
  旧稿换题再报: retitle,
  补交上周: handInLate,
  原样再发: sendAgain,
  没收改好再交: mendRefused,
  叫错名字: misname,
  撤回: withdraw,
  撤回再交: withdrawAndSend,
  退回改好再交: mendReturned,
  发的不是文件: sendNoFile,
  打错命令: mistype,
  打错命令也报成: typeWithSpace,
  采用: adopt,
  合为一篇: merge,
  合稿: share,
  退回: giveBack,
  退错了撤销: giveBackWrongly,
  加减分: adjust,
  写错正负: confuseSigns,
  更正: amend,
  更正再撤销: amendAndUndo,
  撤销: undo,
  重启: restart,
  断电: cutPower,
  一边交一边断电: cutPowerAmid,
}
