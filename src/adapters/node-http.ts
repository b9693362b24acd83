/**
 * Node's own HTTP. An import of node:http by name reads everything that the module offers, which loads its client for fetch
 * as well and makes every start half as long again; taken like this it is loaded by itself.
 */
export const { createServer, request: requestHttp } = process.getBuiltinModule('node:http')
