import { useEffect, useState } from "react";
import type { Unanswered } from "./reading.ts";

/** What a question came to; `asking` until then. */
export type Answer<T> = { readonly kind: "asking" } | Unanswered | T;

/**
 * Asks once per `key`, and answers as it comes; an answer to a question that is no longer asked is dropped. While `key`
 * is `undefined` nothing is asked.
 */
export function useAnswer<T extends { readonly kind: string }>(
  key: string | number | undefined,
  ask: () => Promise<T | Unanswered>,
): Answer<T> {
  const { key: answeredKey, answer } = useAnswers(key, ask) ?? {};
  return answer !== undefined && answeredKey === key ? answer : { kind: "asking" };
}

/** The same, but the last answer stands until there is a newer one: what is shown stays, and is renewed in place. */
export function useRenewedAnswer<T extends { readonly kind: string }>(
  key: string | number | undefined,
  ask: () => Promise<T | Unanswered>,
): Answer<T> {
  return useAnswers(key, ask)?.answer ?? { kind: "asking" };
}

function useAnswers<T extends { readonly kind: string }>(
  key: string | number | undefined,
  ask: () => Promise<T | Unanswered>,
): { readonly key: string | number; readonly answer: T | Unanswered } | undefined {
  const [answered, setAnswered] = useState<{ readonly key: string | number; readonly answer: T | Unanswered }>();
  useEffect(() => {
    if (key === undefined) return;
    let isWanted = true;
    void ask().then((answer) => {
      if (isWanted) setAnswered({ key, answer });
    });
    return () => {
      isWanted = false;
    };
    // The key says when the question is another one.
  }, [key]);
  return answered;
}
