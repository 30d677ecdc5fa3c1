import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'

defineTexts({ intake: zhCN.intake })

export { say } from '../text'
