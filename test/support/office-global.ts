/**
 * Makes `Office` global as far as the writer asks it: which requirement sets this Excel has, up to a version. The answer
 * takes it away again.
 */
export function installOffice(newest: `1.${number}`): () => void {
  const minor = (version: string) => Number(version.split(".")[1]);
  const isSetSupported = (name: string, version: string) => name === "ExcelApi" && minor(version) <= minor(newest);
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
  return () => {
    Reflect.deleteProperty(globalThis, "Office");
  };
}
