import type { Picture } from "./png.ts";

/** The sizes that Excel asks for, in pixels. */
export const iconSizes = [16, 32, 64, 80, 128] as const;

const green = [13, 104, 88] as const;
const white = [255, 255, 255] as const;

/** Samples along each side of a pixel. */
const samples = 8;

/** The tick mark over the double rule of a total; at 16 pixels the rules would blur, so the tick stands alone. */
export function drawIcon(size: (typeof iconSizes)[number]): Picture {
  const marks = size < 32 ? largeTick : [...tick, ...doubleRule];
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let inTile = 0;
      let inMark = 0;
      for (let sample = 0; sample < samples * samples; sample++) {
        const point = {
          x: (x + ((sample % samples) + 0.5) / samples) / size,
          y: (y + (Math.floor(sample / samples) + 0.5) / samples) / size,
        };
        if (!isInTile(point)) continue;
        inTile++;
        if (marks.some((stroke) => isInStroke(point, stroke))) inMark++;
      }
      const share = inTile === 0 ? 0 : inMark / inTile;
      const colour = green.map((channel, at) => Math.round(channel + ((white[at] ?? 0) - channel) * share));
      pixels.set([...colour, Math.round((inTile / (samples * samples)) * 255)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, pixels };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line with round ends; lengths are shares of the icon's side. */
interface Stroke {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

const tick = bent({ x: 0.25, y: 0.4 }, { x: 0.425, y: 0.575 }, { x: 0.755, y: 0.205 }, 0.1);

const largeTick = bent({ x: 0.22, y: 0.53 }, { x: 0.42, y: 0.73 }, { x: 0.79, y: 0.29 }, 0.14);

function bent(from: Point, turn: Point, to: Point, width: number): readonly Stroke[] {
  return [
    { from, to: turn, width },
    { from: turn, to, width },
  ];
}

const doubleRule: readonly Stroke[] = [0.734, 0.828].map((y) => ({
  from: { x: 0.25, y },
  to: { x: 0.75, y },
  width: 0.042,
}));

const tileRadius = 0.2;

function isInTile({ x, y }: Point): boolean {
  const beyondX = Math.max(Math.abs(x - 0.5) - (0.5 - tileRadius), 0);
  const beyondY = Math.max(Math.abs(y - 0.5) - (0.5 - tileRadius), 0);
  return Math.hypot(beyondX, beyondY) <= tileRadius;
}

function isInStroke(point: Point, { from, to, width }: Stroke): boolean {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const reached =
    ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / (along.x * along.x + along.y * along.y);
  const share = Math.min(1, Math.max(0, reached));
  return Math.hypot(point.x - from.x - along.x * share, point.y - from.y - along.y * share) <= width / 2;
}
