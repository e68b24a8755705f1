import type { z } from "zod";

/** Where a resource stands, and the name that it bears here. */
export type Place = { stack: string; logicalId: string; name: string; region: string; accountId: string };

/** A type of resource that runs here: every property that it may have, and what others may ask of it. */
export type ResourceType<P> = {
  type: string;
  properties: z.ZodType<P>;
  /** The property that names it, when the stack does. */
  nameProperty?: string;
  /** The name that it gets otherwise; `<stack>-<logicalId>` by default. */
  defaultName?(place: Omit<Place, "name">): string;
  /** Answer of `Ref`: its name by default. */
  ref?(place: Place): string;
  /** Answers of `Fn::GetAtt`. */
  attributes?: Readonly<Record<string, (place: Place) => string>>;
};

/** A resource of a stack, every function of its properties carried out. */
export type Resource<P> = Place & { type: string; ref: string; properties: P };

/** `arn:aws:<service>:<region>:<account>:<rest>` of a resource. */
export const arn =
  (service: string, rest: (place: Place) => string) =>
  (place: Place): string =>
    `arn:aws:${service}:${place.region}:${place.accountId}:${rest(place)}`;
