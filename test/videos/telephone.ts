import type { BrowserContextOptions } from "playwright-core";

/** A small phone in portrait, the format that most people hold; still pages, in daylight. */
export const TELEPHONE = {
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
  reducedMotion: "reduce",
  colorScheme: "light",
  userAgent:
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36",
} as const satisfies BrowserContextOptions;

/** Films are made on the same day whenever they are made: what they show of the calendar does not change. */
export const JOUR_DES_FILMS = "2027-03-09";
