import { z } from "zod";

/** A property that asks nothing of this machine (protections, descriptions, monitoring): read, and left there. */
export const notHere = z.json().optional();
