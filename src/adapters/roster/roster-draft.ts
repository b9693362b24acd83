import type { Contact, Roster, Unit } from '../../domain/duty/roster.ts'

/** A roster while the rows of a file are put together: several rows may speak of one unit. */
export class RosterDraft {
  readonly #units = new Map<string, Unit>()
  readonly #groups = new Map<string, Set<string>>()
  readonly #admins = new Set<string>()

  unit(name: string): Unit {
    const unit = this.#units.get(name) ?? { name, aliases: [], chat: null, contacts: [] }
    this.#units.set(name, unit)
    return unit
  }

  /** What contradicts an earlier row, in Chinese, or null. */
  addChat(unit: Unit, chat: string): string | null {
    if (unit.chat !== null && unit.chat !== chat) return `“${unit.name}”的群聊与前面的不一致，请只留一个`
    unit.chat = chat
    return null
  }

  addAliases(unit: Unit, aliases: readonly string[]): void {
    for (const alias of aliases) {
      if (alias !== unit.name && !unit.aliases.includes(alias)) unit.aliases.push(alias)
    }
  }

  /** What contradicts an earlier row, in Chinese, or null. */
  addContact(unit: Unit, contact: Contact): string | null {
    const known = unit.contacts.find(({ userId }) => userId === contact.userId)
    if (!known) unit.contacts.push(contact)
    const same = !known || (known.name === contact.name && known.role === contact.role)
    return same ? null : `“${unit.name}”里同一个企业微信账号写了两次而内容不同，请只留一行`
  }

  addMembers(group: string, members: readonly string[]): void {
    const known = this.#groups.get(group) ?? new Set()
    this.#groups.set(group, known)
    for (const member of members) known.add(member)
  }

  addAdmin(userId: string): void {
    this.#admins.add(userId)
  }

  roster(): Roster {
    return {
      units: [...this.#units.values()],
      groups: [...this.#groups].map(([name, units]) => ({ name, units: [...units] })),
      admins: [...this.#admins],
    }
  }
}
