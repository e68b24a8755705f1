import { modalites } from "./modalites.ts";

/** Smallest size accepted, in the order of the published list. */
export const plusPetitType = (typesLogement: unknown): (typeof modalites.type_logement)[number]["code"] | undefined =>
  modalites.type_logement.find(
    ({ code }) => Array.isArray(typesLogement) && typesLogement.some((type) => type === code),
  )?.code;
