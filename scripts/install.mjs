import './node-version.mjs'
// Installs what is missing, so that `npm start` and `npm test` are the only commands to know.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const installed = 'node_modules/.package-lock.json'
const isCurrent =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs

if (!isCurrent) {
  console.log('正在安装所需组件，首次约一两分钟……')
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' })
}
