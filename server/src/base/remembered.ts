/**
 * The function, with its answers kept for as long as its first argument is there: for what several ask of one log. It must answer
 * the same whenever it is asked the same.
 */
export function remembered<Owner extends object, Key extends readonly number[], Answer>(
  answer: (owner: Owner, ...key: Key) => Answer,
): (owner: Owner, ...key: Key) => Answer {
  const known = new WeakMap<Owner, Map<string, { readonly answer: Answer }>>();
  return (owner, ...key) => {
    const answers = known.get(owner) ?? new Map<string, { readonly answer: Answer }>();
    known.set(owner, answers);
    const name = key.join(' ');
    const found = answers.get(name) ?? { answer: answer(owner, ...key) };
    answers.set(name, found);
    return found.answer;
  };
}
