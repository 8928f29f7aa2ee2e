/** Signs that may stand between what is told. */
export const SIGNS: ReadonlySet<string> = new Set(',;.:()[]/-+&!?|·•\n⏎→');
