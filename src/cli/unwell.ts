/** A command has done its work, printed it, and found what somebody must act on: exit status 1, one sentence on stderr. */
export class Unwell extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Unwell'
  }
}
