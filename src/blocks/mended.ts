// What bytes 80 to 9F are in Windows-1252; the five that it leaves open stand for themselves.
const windows =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Undoes UTF-8 that was read as Windows-1252: an em dash that came out as three characters, a pound sign as two. */
export function mended(raw: string): string {
  if (!raw.includes("\u00C2") && !raw.includes("\u00C3") && !raw.includes("\u00E2")) return raw;
  let whole = "";
  for (let at = 0; at < raw.length;) {
    const { character, length } = decodedAt(raw, at);
    whole += character;
    at += length;
  }
  return whole;
}

function decodedAt(raw: string, at: number): { character: string; length: number } {
  const lead = raw.charCodeAt(at);
  const trail = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe1 && lead <= 0xef ? 2 : 0;
  let code = trail === 1 ? lead & 0x1f : lead & 0x0f;
  for (let next = at + 1; next <= at + trail; next++) {
    const byte = byteOf(raw.charAt(next));
    if (byte === undefined) return { character: raw.charAt(at), length: 1 };
    code = code * 64 + (byte & 0x3f);
  }
  return { character: trail === 0 ? raw.charAt(at) : String.fromCharCode(code), length: trail + 1 };
}

/** The byte that a character was read from, where it is one that goes on a character of UTF-8. */
function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0xa0 && code <= 0xbf) return code;
  const at = character === "" ? -1 : windows.indexOf(character);
  return at === -1 ? undefined : 0x80 + at;
}
