// What bytes 80 to 9F are in Windows-1252; the five that it leaves open stand for themselves.
const windows =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
const byteOf = new Map([...windows].map((character, at) => [character, 0x80 + at]));
const trail = `[\u0080-\u00BF${windows}]`;
const misread = new RegExp(`[\u00C2-\u00DF]${trail}|[\u00E1-\u00EF]${trail}{2}`, "g");

/** Undoes UTF-8 that was read as Windows-1252: an em dash that came out as three characters, a pound sign as two. */
export function mended(raw: string): string {
  return /[\u00C2-\u00EF]/.test(raw) ? raw.replace(misread, decoded) : raw;
}

function decoded(characters: string): string {
  const [lead = 0, ...rest] = [...characters].map((character) => byteOf.get(character) ?? character.charCodeAt(0));
  const first = rest.length === 1 ? lead & 0x1f : lead & 0x0f;
  return String.fromCharCode(rest.reduce((code, byte) => code * 64 + (byte & 0x3f), first));
}
