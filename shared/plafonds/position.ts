/** Lowest family of homes whose ceiling the income of a household does not exceed; the last one exceeds them all. */
export const positions = ["LE_PLAI", "PLAI_PLUS", "PLUS_PLS", "GT_PLS"] as const;
export type Position = (typeof positions)[number];
