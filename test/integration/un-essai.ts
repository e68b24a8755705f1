import type { Entree } from "../un-envoi.ts";
import type { Monde, Personne } from "./monde.ts";

/** Makes a request that this person may make, on something of that person's own. */
export type Essai = (monde: Monde, titulaire: Personne) => Promise<Entree> | Entree;
