/**
 * What must still be done for the bot to use a roster file, by the settings it starts from (see
 * `scripts/environment.cjs`).
 */
export function nextSteps(
  path: string,
  { BAOSONG_ROSTER, BAOSONG_TRIAL }: Record<string, string | undefined>,
): string {
  if (BAOSONG_ROSTER === path) return '机器人正在运行的话，重启后生效。'
  const how = `在 .env.local 里写 BAOSONG_ROSTER=${path}，再重启`
  return BAOSONG_TRIAL
    ? `试用时机器人用样例名册，接入 QQ 以后就用这份；现在就想用它，${how}。`
    : `.env.local 里的 BAOSONG_ROSTER 现在写的是样例；要用这份，${how}。`
}
