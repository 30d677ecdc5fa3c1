// The settings every program of this project starts from: .env.local, .env, and what holds when
// they are silent. Without a chat platform the bot is on trial, with data of its own.
const { existsSync } = require('node:fs')

for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file)

const { env } = process
const isTrial = !env.ONEBOT_SELF_ID && !env.WECOM_BOT_ID && !env.WECOM_TOKEN

env.BAOSONG_TRIAL = isTrial ? '1' : ''
env.BAOSONG_DATA ||= isTrial ? 'data/trial' : 'data/run'
env.BAOSONG_ROSTER ||= isTrial ? 'data/roster.example.yml' : 'data/roster.yml'
env.BAOSONG_POLICY ||= 'xpu-2021'
env.BAOSONG_BACKUP ||= 'data/backup'
