/** The settings of `.env.local`, as `.env.example` explains them. */
export const settingNames = [
  'ONEBOT_SELF_ID',
  'ONEBOT_TOKEN',
  'WECOM_BOT_ID',
  'WECOM_BOT_SECRET',
  'WECOM_TOKEN',
  'WECOM_AES_KEY',
  'WECOM_WEBHOOK_KEY',
  'WECOM_API',
  'WECOM_WS_URL',
  'BAOSONG_GROUPS',
  'BAOSONG_POLICY',
  'BAOSONG_ROSTER',
  'HOST',
  'PORT',
  'BAOSONG_DATA',
  'BAOSONG_BACKUP',
  'SMTP_URL',
  'MAIL_FROM',
]

/** The setting that a name is meant to be; undefined when it is like none. */
export function nearestSetting(written: string): string | undefined {
  const name = written.toUpperCase().replaceAll('-', '_')
  const [nearest] = settingNames
    .map((known) => ({ known, distance: distanceOf(name, known) }))
    .toSorted((a, b) => a.distance - b.distance)
  const { known, distance } = nearest
  return distance <= Math.max(1, known.length / 4) ? known : undefined
}

/** Letters to add, leave out, change or swap with the next, to come from one name to the other. */
function distanceOf(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      next[j] = Math.min(
        row[j] + 1,
        next[j - 1] + 1,
        row[j - 1] + Number(one[i - 1] !== other[j - 1]),
        isSwapped ? before[j - 2] + 1 : Infinity,
      )
    }
    ;[before, row] = [row, next]
  }
  return row[other.length]
}
