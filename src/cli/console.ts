/** Who made a change from the command line. */
export const CONSOLE = 'console'
