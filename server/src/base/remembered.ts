/** Something whose answers change, and that can tell which of it is asked for. */
export interface Watched {
  readonly watch?: Watch;
}

export interface Watch {
  /** Another one whenever its answers may be others. */
  readonly version: number;
  /** Does the work; `again` notes once more what was asked for meanwhile. */
  record<Answer>(work: () => Answer): Recorded<Answer>;
}

export interface Recorded<Answer> {
  readonly answer: Answer;
  again(): void;
}

/**
 * The function, with its answers kept for as long as its first argument is there and unchanged: for what several ask of one log.
 * It must answer the same whenever it is asked the same.
 */
export function remembered<Owner extends Watched, Key extends readonly number[], Answer>(
  answer: (owner: Owner, ...key: Key) => Answer,
): (owner: Owner, ...key: Key) => Answer {
  const known = new WeakMap<Owner, { readonly version: number; readonly answers: Map<string, Recorded<Answer>> }>();
  return (owner, ...key) => {
    const version = owner.watch?.version ?? 0;
    let kept = known.get(owner);
    if (kept?.version !== version) {
      kept = { version, answers: new Map() };
      known.set(owner, kept);
    }
    const name = key.join(' ');
    const found = kept.answers.get(name);
    if (found) {
      found.again();
      return found.answer;
    }
    const work = () => answer(owner, ...key);
    const made = owner.watch?.record(work) ?? { answer: work(), again: () => {} };
    kept.answers.set(name, made);
    return made.answer;
  };
}
