/** An exact decimal string as people of the reader's country write it: "42433.5" as "42,433.5". */
export function amountText(amount: string): string {
  const places = amount.includes(".") ? amount.length - amount.indexOf(".") - 1 : 0;
  return Number(amount).toLocaleString(undefined, {
    minimumFractionDigits: Math.min(places, 20),
    maximumFractionDigits: 20,
  });
}
