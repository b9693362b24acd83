/** Whether a host name or address, without brackets, leads to this machine alone. */
export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
}
