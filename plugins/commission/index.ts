export { commission, type CommissionRequest } from './commission'
export * from './progress'
export * from './texts'
