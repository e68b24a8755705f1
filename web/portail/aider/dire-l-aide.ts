import type { AideLue } from "../../../shared/api/aidants.ts";
import { m } from "../../paraglide/messages.js";

/** Whom one helps, as a sentence calls them. */
export const direPourQui = ({ prenoms }: Pick<AideLue, "prenoms">): string => prenoms ?? m.aidant_une_personne();
