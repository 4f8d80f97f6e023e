import { crc32, inflateRawSync } from "node:zlib";

/**
 * The files of a zip archive, unpacked, by name: a reader that shares nothing with the writer under test. It goes by
 * the central directory, as Excel does, and holds it to the sizes and checksums that it promises.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("No zip archive: the end record is missing");
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    if (buffer.toString("latin1", at, at + 4) !== "PK\x01\x02") throw new Error("The zip directory is broken");
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    const content = buffer.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (content.length !== buffer.readUInt32LE(at + 24)) throw new Error(`${name} is not as long as promised`);
    if (crc32(content) !== buffer.readUInt32LE(at + 16)) throw new Error(`${name} has another checksum than promised`);
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}
