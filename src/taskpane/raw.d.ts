/** A file as it stands: webpack's `asset/source`. */
declare module "*?raw" {
  const characters: string;
  export { characters as default };
}
