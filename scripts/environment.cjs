// The settings every program of this project starts from: .env.local, .env, and what holds when
// they are silent. Without a chat platform the bot is on trial, with data of its own.
const { existsSync } = require('node:fs')
const { sampleRosterOf } = require('./sample-roster.cjs')

for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file)

const { env } = process

// What is meant is clear: quotes of Chinese around a value, figures of full width, a path for an id.
for (const name of Object.keys(env)) {
  if (/^(?:ONEBOT|WECOM|BAOSONG|SMTP|MAIL)_|^(?:HOST|PORT)$/.test(name))
    env[name] = env[name].replace(/^\s*[“”‘’「『](.*)[“”‘’」』]\s*$/, '$1')
}
for (const name of ['ONEBOT_SELF_ID', 'PORT'])
  if (env[name]) env[name] = env[name].normalize('NFKC').trim()
if (env.BAOSONG_POLICY)
  env.BAOSONG_POLICY = env.BAOSONG_POLICY.replace(/^.*data[\\/]policies[\\/]|\.ya?ml$/g, '')

const wecom = ['BOT_ID', 'BOT_SECRET', 'TOKEN', 'AES_KEY', 'WEBHOOK_KEY']
const hasWecom = wecom.some((name) => env[`WECOM_${name}`])
const isCallback = env.WECOM_TOKEN && !env.WECOM_BOT_SECRET
const isTrial = !env.ONEBOT_SELF_ID && !hasWecom

env.BAOSONG_WECOM = isCallback ? 'callback' : hasWecom ? 'connection' : ''
env.BAOSONG_TRIAL = isTrial ? '1' : ''
env.BAOSONG_DATA ||= isTrial ? 'data/trial' : 'data/run'
env.BAOSONG_POLICY ||= 'xpu-2021'
env.BAOSONG_SAMPLE = sampleRosterOf(env.BAOSONG_POLICY)
env.BAOSONG_ROSTER ||= isTrial ? env.BAOSONG_SAMPLE : 'data/roster.yml'
env.BAOSONG_BACKUP ||= 'data/backup'
