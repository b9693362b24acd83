/** A request that cannot be served, with one sentence for the person at the page. */
export class ApiProblem extends Error {
  readonly statusCode: number
  readonly code: string

  constructor(statusCode: number, code: string, message: string) {
    super(message)
    this.name = 'ApiProblem'
    this.statusCode = statusCode
    this.code = code
  }
}
