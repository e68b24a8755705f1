import { z } from "zod";

/** A property that asks nothing of this machine (protections, descriptions, monitoring): read, and left there. */
export const notHere = z.json().optional();

/** Tags of any resource. */
export const tags = { Tags: notHere };
