/** Mocha's CommonJS face, for a reporter that `require`s it; its types describe the package's main entry alone. */
declare module 'mocha/lib/mocha.cjs' {
  export { reporters } from 'mocha';
}
