/** What differs between the hosts, for the tests that run in both. */
export type HostControl = {
  readonly name: 'node' | 'web';
  /** Ends the language server from outside, as a crash would. */
  endServer(): void;
  /** How many language servers there are. */
  servers(): number;
};

let control: HostControl | undefined;

export function setControl(given: HostControl): void {
  control = given;
}

export function theHost(): HostControl {
  if (!control) throw new Error('the suite has not been started');
  return control;
}
