/** The part of the package that lock.ts uses; it brings no types of its own. */
declare module 'fs-native-extensions' {
  /** Exclusive lock on the whole file for this open descriptor; false where another one holds it. */
  export function tryLock(fd: number): boolean
}
