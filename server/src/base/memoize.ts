/** A source of answers that may change from version to version. It may note what it was asked. */
export interface Tracked {
  readonly tracker?: Tracker;
}

export interface Tracker {
  /** Another one whenever the answers may be others. */
  readonly version: number;
  /** Does the work, and keeps what it asked for, so that `again` can say that somebody asked for the same once more. */
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
export function memoize<Owner extends Tracked, Key extends readonly number[], Answer>(
  answer: (owner: Owner, ...key: Key) => Answer,
): (owner: Owner, ...key: Key) => Answer {
  const known = new WeakMap<Owner, { readonly version: number; readonly answers: Map<string, Recorded<Answer>> }>();
  return (owner, ...key) => {
    const version = owner.tracker?.version ?? 0;
    let memory = known.get(owner);
    if (memory?.version !== version) {
      memory = { version, answers: new Map() };
      known.set(owner, memory);
    }
    const name = key.join(' ');
    const found = memory.answers.get(name);
    if (found) {
      found.again();
      return found.answer;
    }
    const work = () => answer(owner, ...key);
    const made = owner.tracker?.record(work) ?? { answer: work(), again: () => {} };
    memory.answers.set(name, made);
    return made.answer;
  };
}
