/** The widget without a framework, and the contract between it and your page. */
export * from './contract.ts'
export { connect, readToken, type Callbacks, type Connection, type Look } from './core.ts'
