import { crc32 } from "./crc32.ts";

/** One file of a zip archive, as it is stored there. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSignature = 0x06054b50;
const centralLength = 46;
const localLength = 30;
const endLength = 22;
// Midnight of 1 January 1980, the first moment that the format knows: archives of the same files are the same bytes.
const firstDay = 0x0021;

/** The entries of a plain archive, in its order (no zip64, no encryption). Throws on bytes that are no archive. */
export function readArchive(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new Error("Not a zip archive without a comment");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === centralSignature) {
    const nameLength = view.getUint16(at + 28, true);
    const packedSize = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const data = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + centralLength, at + centralLength + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(data, data + packedSize),
    });
    at += centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The text of an entry, unpacked. */
export async function textOf(entry: Entry): Promise<string> {
  const plain = entry.method === 0 ? entry.packed : await pass(entry.packed, new DecompressionStream("deflate-raw"));
  return new TextDecoder().decode(plain);
}

/** The entry with another text, packed. */
export async function withText(entry: Entry, text: string): Promise<Entry> {
  const plain = new TextEncoder().encode(text);
  const packed = await pass(plain, new CompressionStream("deflate-raw"));
  return { name: entry.name, method: 8, crc: crc32(plain), size: plain.length, packed };
}

/** An archive of the entries, in their order. */
export function writeArchive(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = headerOf(entry, name, localSignature, localLength);
    parts.push(local, name, entry.packed);
    const central = headerOf(entry, name, centralSignature, centralLength);
    new DataView(central.buffer).setUint32(42, offset, true);
    directory.push(central, name);
    offset += local.length + name.length + entry.packed.length;
  }
  const end = endOf(entries.length, offset, lengthOf(directory));
  return join([...parts, ...directory, end]);
}

function headerOf(entry: Entry, name: Uint8Array, signature: number, length: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(length);
  const view = new DataView(header.buffer);
  view.setUint32(0, signature, true);
  // The directory's record says twice which version: who made it, who can read it.
  const common = signature === centralSignature ? 6 : 4;
  if (signature === centralSignature) view.setUint16(4, 20, true);
  view.setUint16(common, 20, true);
  view.setUint16(common + 4, entry.method, true);
  view.setUint16(common + 8, firstDay, true);
  view.setUint32(common + 10, entry.crc, true);
  view.setUint32(common + 14, entry.packed.length, true);
  view.setUint32(common + 18, entry.size, true);
  view.setUint16(common + 22, name.length, true);
  return header;
}

function endOf(count: number, offset: number, size: number): Uint8Array {
  const end = new Uint8Array(endLength);
  const view = new DataView(end.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return end;
}

async function pass(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}
