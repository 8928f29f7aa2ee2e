/** A page that a bundle holds as text. */
declare module '*.md' {
  const text: string;
  export default text;
}
