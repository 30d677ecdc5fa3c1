export * from './binding'
export * from './texts'
