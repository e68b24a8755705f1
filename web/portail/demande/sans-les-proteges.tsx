import { m } from "../../paraglide/messages.js";
import { permet, type SousMandat } from "./sous-mandat.ts";

/** Whoever certifies answers has read them: a helper who does not open sealed ones prepares, and the person signs. */
export const SansLesProteges = ({ lu }: { lu: SousMandat }) =>
  permet(lu, "sensibles") ? null : <p className="sne-protege">{m.aidant_sans_proteges()}</p>;
