/** Whether the pane is light or dark, as Excel around it is. */
export type Scheme = "light" | "dark";

/** The scheme as it is now, and word of each change. */
export interface SchemeSource {
  readonly getScheme: () => Scheme;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Follows Excel's theme; where Excel does not tell (Excel on the web) or is not there, what the browser is set to. */
export function watchScheme(): SchemeSource {
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = new Set<() => void>();
  let scheme = schemeNow();

  function schemeNow(): Scheme {
    return schemeOf(officeBackground()) ?? (prefersDark.matches ? "dark" : "light");
  }
  const look = () => {
    const now = schemeNow();
    if (now === scheme) return;
    scheme = now;
    for (const listener of listeners) listener();
  };

  prefersDark.addEventListener("change", look);
  // Excel has no event for a new theme; whoever changed it comes back to the pane with the pointer or the keyboard.
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  document.addEventListener("pointerenter", look, { capture: true });
  if (typeof Office !== "undefined") void Office.onReady().then(look);

  return {
    getScheme: () => scheme,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The scheme of a background, "#RRGGBB"; `undefined` for anything else. Excel's own `isDarkTheme` is not asked: the
 * library of the desktop turns it into a color along with the rest (OfficeDev/office-js 6912).
 */
export function schemeOf(background: unknown): Scheme | undefined {
  const digits = typeof background === "string" ? /^#([\da-f]{6})$/i.exec(background)?.[1] : undefined;
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  // Brightness as YIQ weighs it: "Dark Gray", #444444, is dark, and "Colorful", #E6E6E6, is not.
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? "dark" : "light";
}

function officeBackground(): unknown {
  if (typeof Office === "undefined") return undefined;
  // There is no context before Office is ready, and no theme in some hosts, whatever the types say.
  const context = Office.context as { readonly officeTheme?: Office.OfficeTheme } | undefined;
  try {
    return context?.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}
