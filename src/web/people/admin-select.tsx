import { Select } from 'antd'
import { useStored } from '../use-stored.ts'

/** In whose name an administrator acts; null while nobody is chosen. */
export interface AdminChoice {
  admins: { userId: string; name: string }[]
  by: string | null
  onChoose: (userId: string) => void
}

/** The one who was chosen last on this device, if they still are one. */
export function useAdmin(admins: AdminChoice['admins']): AdminChoice {
  const [chosen, choose] = useStored('duban.admin')
  const by = admins.find(({ userId }) => userId === chosen)?.userId ?? null
  return { admins, by, onChoose: choose }
}

export function AdminSelect({ admins, by, onChoose }: AdminChoice) {
  return (
    <Select
      aria-label="以谁的名义保存"
      placeholder="以谁的名义保存"
      value={by}
      onChange={onChoose}
      options={admins.map(({ userId, name }) => ({ value: userId, label: name }))}
    />
  )
}
