/** A tag of a filing, alone or with others, such as `<TABLE>` or `<S> <C> <C>`. */
export function isTagged(printed: string): boolean {
  return printed.startsWith("<") && /^(?:<\/?(?:PAGE|TABLE|CAPTION|[SCR]|F\d?|FN)>\s?){1,40}$/i.test(printed);
}
