export { writeWaivers } from "./write-waivers.ts";
export type { WaiverColumns } from "./write-waivers.ts";
