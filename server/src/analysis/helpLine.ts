/**
 * What a finding closes with when the runner's own figures say that mood has been very low for a week: where to turn, without a
 * word about what it may be. Numbers differ from place to place and change, so that only the one of the settings is named.
 */
export function helpLineWords(helpLine: string): string {
  return helpLine === ''
    ? 'Somebody you trust, or a helpline, may help too.'
    : `Somebody you trust may help too, or ${helpLine}.`;
}
