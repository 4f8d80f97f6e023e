/** A reading of something that never changes, made once and kept as long as the thing lives. */
export function onceFor<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const made = known.get(key);
    if (made !== undefined) return made.value;
    const value = read(key);
    known.set(key, { value });
    return value;
  };
}

/** Likewise for a part that is read within a whole, such as a line in its text: no part is one of two wholes. */
export function onceForPart<Part extends object, Whole, Value>(
  read: (part: Part, whole: Whole) => Value,
): (part: Part, whole: Whole) => Value {
  const known = new WeakMap<Part, { readonly value: Value }>();
  return (part, whole) => {
    const made = known.get(part);
    if (made !== undefined) return made.value;
    const value = read(part, whole);
    known.set(part, { value });
    return value;
  };
}
