import './node-version.mjs'
// Installs what is missing, so that `npm start` and `npm test` are the only commands to know.
import { execSync } from 'node:child_process'
import { existsSync, lstatSync, statSync } from 'node:fs'

const folder = 'node_modules'
const installed = `${folder}/.package-lock.json`
const isCurrent =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs

// What another checkout shares with this one is not ours: `npm ci` would empty it first.
const isShared = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()

if (isShared && !isCurrent) {
  console.log(
    'node_modules 与别处共用，没有在这里安装；组件若有缺少，请到它所在的项目里运行 npm ci',
  )
} else if (!isCurrent) {
  console.log('正在安装所需组件，首次约一两分钟……')
  execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit' })
}
