/**
 * Who may use the page. `loopback`: whoever sits at this machine. `password`: whoever has signed in as an
 * administrator, from anywhere, this machine included.
 */
export type Access = { kind: 'loopback' } | { kind: 'password'; password: string }
