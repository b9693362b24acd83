/** Nobody's whole telephone number is in it. */
export interface RosterView {
  units: {
    name: string
    aliases: string[]
    chat: string | null
    contacts: {
      name: string
      role: 'liaison' | 'head' | 'leader'
      userId: string
      mobile: string | null
      /** Leaves that are not over, a sentence each. */
      leaves: string[]
    }[]
  }[]
  groups: { name: string; units: string[] }[]
  admins: { userId: string; name: string }[]
}
